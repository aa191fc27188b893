import { generateKeyPairSync } from "node:crypto";
import { fold } from "#cli/leakcheck/fold.ts";
import type { Needle } from "#cli/leakcheck/needles.ts";
import type { ChannelKind } from "#model/channel.ts";

const shared = "canary7whsec7of7a7webhook7line7a";
const seed = "canary7seed7of7an7ed25519key7abc";
const tokenKey = "canary7key7of7links7in7letters7a";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
/** The key that signs letters; none of its lines may be seen. */
export const pem = rsa.export({ type: "pkcs8", format: "pem" }).toString();
const der = rsa.export({ type: "pkcs8", format: "der" });

/** What the world must never see, by what it is. */
export const secrets = {
  "user of the mail server": "canary7mail7user",
  "password of the mail server": "canary7mail7password",
  "wrong password of the mail server": "canary7mail7guess",
  "X: app key": "canary7x7app7key",
  "X: app secret": "canary7x7app7secret",
  "X: access token": "canary7x7access7token",
  "X: access secret": "canary7x7access7secret",
  "token of Mastodon": "canary7mastodon7token",
  "app password of Bluesky": "canary7bluesky7password",
  "session of Bluesky": "canary7access7session",
  "address of the webhook": "canary7webhook7path",
  "shared key of the webhook": shared,
  "seed of the webhook": seed,
  "address in Slack": "canary7slack7path",
  "address of Slack's rehearsals": "canary7rehearsal7path",
  "address in Discord": "canary7discord7path",
  "signature of Teams": "canary7teams7sig",
  "token of ntfy": "canary7ntfy7token",
  "address of the watch": "canary7watch7path",
  "key of links": tokenKey,
};

/** Whom nothing but the store, the letters and the list of addresses may name. */
export const readers = { ada: "canary7ada@example.org", eve: "canary7eve@example.org" };

const needle = (name: string, text: string): Needle => ({ name, letters: fold(text) });
const base64 = (text: string) => Buffer.from(text).toString("base64");

/** The secrets, those of keys in each form in which they are kept. */
export const secretNeedles: readonly Needle[] = [
  ...Object.entries(secrets).map(([name, text]) => needle(name, text)),
  ...[shared, seed, tokenKey].map((text) => needle("a key as it is written down", base64(text).replaceAll("=", ""))),
  ...pem
    .split("\n")
    .filter((line) => line.length > 40 && !line.startsWith("-"))
    .map((line) => needle("the key that signs letters", line)),
  needle("the key that signs letters", der.subarray(100, 140).toString("hex")),
];
export const readerNeedles: readonly Needle[] = Object.entries(readers).map(([name, text]) => needle(name, text));

/** A line of each kind, and three that only rehearsals use; `server` takes all but mail, `command` is run. */
export function lines(server: string, command: readonly string[]): string {
  const account = `handle: "@example", url: "https://social.example/@example"`;
  const settings: Record<ChannelKind, string> = {
    email: "from: status@example.com",
    x: account,
    mastodon: `${account}, server: "${server}mastodon/"`,
    bluesky: `handle: status.example.com, url: "https://bsky.example/", server: "${server}bluesky/"`,
    slack: "",
    discord: "",
    teams: "",
    webhook: "",
    websub: `hub: "${server}hub"`,
    ntfy: `server: "${server}ntfy/", topic: status`,
    hooks: "",
    exec: `command: ${JSON.stringify(command)}`,
  };
  const said = (name: string, kind: string, more: string) =>
    `  ${name}: {kind: ${kind}, since: 2020-02-01${more === "" ? "" : `, ${more}`}}\n`;
  return [
    ...Object.entries(settings).map(([kind, more]) => said(kind, kind, more)),
    said("rehearsed-mail", "email", "audience: test, from: drill@example.com"),
    said("rehearsed-chat", "slack", "audience: test"),
  ].join("");
}

/** The environment that opens them. */
export function openers(server: string, dkim: string): Record<string, string> {
  const [token, seconds] = [base64(shared), base64(seed)];
  return {
    DKIM_KEY_FILE: dkim,
    DKIM_SELECTOR: "s1",
    TOKEN_KEYS: `k1:${Buffer.from(tokenKey).toString("base64url")}`,
    X_API_URL: `${server}2/`,
    X_APP_KEY: secrets["X: app key"],
    X_APP_SECRET: secrets["X: app secret"],
    X_ACCESS_TOKEN: secrets["X: access token"],
    X_ACCESS_SECRET: secrets["X: access secret"],
    OPENLINE_WATCH_URL: `${server}watch/${secrets["address of the watch"]}`,
    OPENLINE_SECRET_MASTODON: secrets["token of Mastodon"],
    OPENLINE_SECRET_BLUESKY: `status.example.com:${secrets["app password of Bluesky"]}`,
    OPENLINE_SECRET_WEBHOOK: `${server}hooks/${secrets["address of the webhook"]} whsec_${token} whsk_${seconds}`,
    OPENLINE_SECRET_SLACK: `${server}slack/${secrets["address in Slack"]}`,
    OPENLINE_SECRET_REHEARSED_CHAT: `${server}slack/${secrets["address of Slack's rehearsals"]}`,
    OPENLINE_SECRET_DISCORD: `${server}discord/${secrets["address in Discord"]}`,
    OPENLINE_SECRET_TEAMS: `${server}teams/run?sig=${secrets["signature of Teams"]}`,
    OPENLINE_SECRET_NTFY: secrets["token of ntfy"],
  };
}
