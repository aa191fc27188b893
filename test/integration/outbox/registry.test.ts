import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openChannels, refuseLive } from "#delivery/registry.ts";
import { channelSettings } from "#model/channel.ts";
import { sendOn } from "../../support/delivery.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";
import { headerOf } from "../../support/raw-letter.ts";

const keys = {
  X_APP_KEY: "canary-1",
  X_APP_SECRET: "canary-2",
  X_ACCESS_TOKEN: "canary-3",
  X_ACCESS_SECRET: "canary-4",
};
const kindsOf = async (facts: Parameters<typeof anOpening>[1]) => {
  const { channels, notes } = await openChannels(anOpening("unused", facts));
  for (const channel of channels) await channel.close();
  return { kinds: channels.map(({ kind }) => kind), notes };
};

describe("a live run", () => {
  test("opens what has its credentials", async () => {
    const variables = { ...keys, SMTP_URL: "smtp://127.0.0.1:2525" };
    expect(await kindsOf({ live: true, variables })).toEqual({ kinds: ["email", "x"], notes: [] });
  });

  test("leaves out what has none and names what is missing, never what is there", async () => {
    const { X_APP_SECRET, ...rest } = keys;
    const { kinds, notes } = await kindsOf({ live: true, variables: rest });
    expect(kinds).toEqual([]);
    expect(notes).toEqual([
      "email: no mail server. Set SMTP_URL; until then no mail goes out.",
      "x: no credentials. Set X_APP_SECRET; until then nothing is posted.",
    ]);
    expect(notes.join()).not.toMatch(new RegExp(`canary|${X_APP_SECRET}`));
  });

  test("is refused while mail would hold no link to leave by", () => {
    const variables = { SMTP_URL: "smtp://127.0.0.1:2525" };
    const { settings, environment } = anOpening("unused", { variables });
    expect(refuseLive(settings, environment)).toBeUndefined();
    const { subscriptions: _, ...without } = settings;
    expect(refuseLive(without, environment)).toContain("subscriptions.address");
    expect(refuseLive(without, anOpening("unused").environment)).toBeUndefined();
  });
});

test("a run that is not live opens nothing but the outbox, whatever credentials there are", async () => {
  const variables = { ...keys, SMTP_URL: "smtp://127.0.0.1:2525" };
  expect(await kindsOf({ variables })).toEqual({ kinds: ["outbox", "outbox"], notes: [] });
});

test("a channel that is switched off is not opened", async () => {
  const channels = { email: { kind: "email", since: "2024-01-01", from: "a@example.com", enabled: false } } as const;
  expect(await kindsOf({ site: { channels } })).toEqual({ kinds: [], notes: [] });
});

test("every kind that site.yaml may name has its place", async () => {
  const known = channelSettings.options.map(({ shape }) => shape.kind.value);
  const more = {
    handle: "@x",
    url: "https://example.com/",
    from: "a@example.com",
    server: "https://example.com/",
    hub: "https://example.com/",
    topic: "t",
    command: ["c"],
  };
  for (const kind of known) {
    const option = channelSettings.options.find(({ shape }) => shape.kind.value === kind);
    const fits = Object.fromEntries(Object.entries(more).filter(([key]) => key in (option?.shape ?? {})));
    const settings = channelSettings.parse({ kind, since: "2024-01-01", ...fits });
    const opening = anOpening("unused");
    const open = await openChannels({ ...opening, settings: { ...opening.settings, channels: { line: settings } } });
    expect(
      open.channels.map(({ kind }) => kind),
      kind,
    ).toEqual(["outbox"]);
  }
});

describe("the environment", () => {
  test("MAIL_FROM speaks instead of site.yaml's address, and the signature follows it", async () => {
    await using directory = await aDirectory();
    await using mailbox = await openMailbox();
    const pem = generateKeyPairSync("rsa", { modulusLength: 2_048 }).privateKey.export({
      type: "pkcs8",
      format: "pem",
    });
    const file = join(directory.path, "dkim.pem");
    await writeFile(file, pem, { mode: 0o600 });
    const variables = {
      SMTP_URL: mailbox.url,
      MAIL_FROM: "incidents@mail.example.net",
      DKIM_KEY_FILE: file,
      DKIM_SELECTOR: "s1",
    };
    const { channels } = await openChannels(anOpening(directory.path, { live: true, variables }));
    for (const channel of channels) expect(await sendOn(channel)).toMatchObject({ kind: "sent" });
    for (const channel of channels) await channel.close();
    const [letter] = mailbox.letters;
    expect(letter?.from).toBe("incidents@mail.example.net");
    expect(headerOf(letter?.bytes ?? Buffer.alloc(0), "From")).toContain("<incidents@mail.example.net>");
    expect(headerOf(letter?.bytes ?? Buffer.alloc(0), "DKIM-Signature")).toContain("d=mail.example.net;");
  });

  test.each([
    ["an address with more in it", { MAIL_FROM: "a@example.com, b@example.com" }, /^MAIL_FROM/],
    ["a key without a selector", { DKIM_KEY_FILE: "key.pem" }, /DKIM_SELECTOR belong together/],
    ["a selector without a key", { DKIM_SELECTOR: "s1" }, /DKIM_SELECTOR belong together/],
    [
      "a key file that is not there",
      { DKIM_KEY_FILE: "/nowhere/key.pem", DKIM_SELECTOR: "s1" },
      /DKIM_KEY_FILE.*ENOENT/,
    ],
    ["a mail server that is none", { SMTP_URL: "https://canary.example.com" }, /^SMTP_URL/],
  ])("stops the run with a sentence for people: %s", async (_, variables, words) => {
    const opening = openChannels(anOpening("unused", { live: true, variables }));
    await expect(opening).rejects.toMatchObject({ name: "SettingError", message: expect.stringMatching(words) });
  });
});
