import { generateKeyPairSync } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readinessCommand } from "#cli/commands/readiness.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { readEnvironment } from "../../scripts/environment.ts";
import { openBlueskyServer } from "./bluesky-server.ts";
import { openMailbox } from "./mailbox.ts";
import { openMastodonServer } from "./mastodon-server.ts";
import { openNameServer } from "./name-server.ts";
import { openSecureHost } from "./secure-host.ts";
import { openX } from "./x-server.ts";

/** Servers on this machine for everything that the sample site speaks with, but its page. */
export interface SampleWorld extends AsyncDisposable {
  /** The sample's content with the stand-ins' addresses and accounts in it. */
  settled(content: Readonly<Record<string, string>>): Record<string, string>;
  /** What `openline readiness` finds about that content in `directory`, and a page that answers at `page`. */
  readiness(directory: string, page: string): Promise<{ code: number; items: readonly ReadinessItem[] }>;
}

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const published = publicKey.export({ type: "spki", format: "der" }).toString("base64");
const spf = ["v=spf1 ip4:192.0.2.0/24 -all"];
const zone = {
  "MX ostlewick.example": ["10 mx.example.net"],
  "MX bounces.ostlewick.example": ["10 mx.example.net"],
  "TXT ostlewick.example": spf,
  "TXT bounces.ostlewick.example": spf,
  "TXT _dmarc.ostlewick.example": ["v=DMARC1; p=reject"],
  "TXT s1._domainkey.ostlewick.example": [`v=DKIM1; k=rsa; p=${published}`],
  "A updates.ostlewick.example": ["192.0.2.10"],
  "A www.ostlewick-tickets.example": ["203.0.113.5"],
  "A app.ostlewick-tickets.example": ["203.0.113.6"],
  "A api.ostlewick-tickets.example": ["203.0.113.7"],
  "NS ostlewick-tickets.example": ["ns1.example.com", "ns2.example.com"],
};
const wrongLink = "https://updates.ostlewick.example/u/readiness?language=en";
const web: Readonly<Record<string, string>> = {
  "https://updates.ostlewick.example/health": "ok\n",
  [wrongLink]: "<h1>This link does not work</h1>",
  "https://www.ostlewick-tickets.example/": '<a href="https://status.ostlewick.example/">Is it us?</a>',
  "https://app.ostlewick-tickets.example/": "Sign in",
  "https://api.ostlewick-tickets.example/": "{}",
};

/** Opens them all, with a store of readers and a backup of today. */
export async function openSampleWorld(): Promise<SampleWorld> {
  await using opened = new AsyncDisposableStack();
  const names = opened.use(await openNameServer(zone));
  const mailbox = opened.use(await openMailbox());
  const x = opened.use(await openX());
  const mastodon = opened.use(await openMastodonServer());
  const bluesky = opened.use(await openBlueskyServer());
  const { tls } = opened.use(await openSecureHost("updates.ostlewick.example"));
  bluesky.scope = "com.atproto.appPass";
  const kept = await mkdtemp(join(tmpdir(), "openline-sample-"));
  opened.defer(() => rm(kept, { recursive: true }));
  const place = (name: string) => join(kept, name);
  await mkdir(place("backup"));
  await writeFile(place("backup/openline.db"), "kept");
  await writeFile(place("dkim.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  await seatReaders(place("data"));
  const { identifier, appPassword } = bluesky.credentials;
  const open = opened.move();

  return {
    settled: (content) => ({ ...content, "site.yaml": atHome(content["site.yaml"] ?? "", mastodon.url, bluesky.url) }),
    async readiness(directory, page) {
      const said: string[] = [];
      const session: Session = {
        environment: readEnvironment({
          PATH: process.env["PATH"] ?? "",
          ...{ OPENLINE_CONTENT: directory, OPENLINE_DATA: place("data"), OPENLINE_BACKUP: place("backup") },
          ...{ SITE_URL: page, SMTP_URL: mailbox.url, DKIM_KEY_FILE: place("dkim.pem"), DKIM_SELECTOR: "s1" },
          ...{ X_API_URL: x.url, X_APP_KEY: x.credentials.appKey, X_APP_SECRET: x.credentials.appSecret },
          ...{ X_ACCESS_TOKEN: x.credentials.accessToken, X_ACCESS_SECRET: x.credentials.accessSecret },
          OPENLINE_SECRET_MASTODON: mastodon.token,
          OPENLINE_SECRET_BLUESKY: `${identifier}:${appPassword}`,
        }),
        root: ".",
        now: () => new Date(),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
        exitCode: 0,
      };
      const asking: typeof fetch = async (address, init) => {
        const text = web[String(address)];
        if (text === undefined) return await fetch(address, init);
        return new Response(text, { status: String(address) === wrongLink ? 404 : 200 });
      };
      const command = readinessCommand(session, { names: names.resolver, fetch: asking, tls });
      const code = await run(command, ["--format", "json"], session);
      return { code, items: JSON.parse(said.join("\n")) };
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function seatReaders(directory: string): Promise<void> {
  await mkdir(directory);
  await using database = await openDatabase(directory);
  const readers = Array.from({ length: 120 }, (_, index) => ({ address: `reader${index}@example.org`, source: "cli" }));
  await openSubscribers(database).addAll(readers, new Date());
}

/** The accounts of the sample are those that the stand-ins know. */
function atHome(siteYaml: string, mastodon: string, bluesky: string): string {
  return siteYaml
    .replace('"@ostlewick_status"', '"@example"')
    .replace('"@ostlewick@mastodon.example"', '"@examplestatus@mastodon.example"')
    .replace("server: https://mastodon.example/", `server: ${mastodon}`)
    .replace("handle: status.ostlewick.example", `handle: status.example.com\n    server: ${bluesky}`);
}
