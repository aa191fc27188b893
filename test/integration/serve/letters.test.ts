import { readdir } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import { serveAll } from "#cli/serve/serve-all.ts";
import type { Session } from "#cli/session.ts";
import { openLetters } from "#store/letters.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { smallSite, writeTree } from "../../support/content.ts";
import { aMailingSite } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const channels = { email: { kind: "email", since: "2024-01-01", from: "status@example.com" } } as const;

function aSession(variables: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const session: Session = {
    environment: readEnvironment({ OPENLINE_PORT: "0", ...variables }),
    ...{ root: "/", exitCode: 0, now: () => new Date() },
    say: (line) => void said.push(line),
    complain: (line) => void said.push(line),
  };
  return { session, said };
}

test("who asks at the service gets the letter from a real mail server, and its link confirms by a button alone", async () => {
  await using mailbox = await openMailbox();
  await using data = await openDataDirectory();
  const { session, said } = aSession({ OPENLINE_DATA: data.path, SMTP_URL: mailbox.url });
  const { settings } = aMailingSite({ channels });
  const database = await data.open();
  await using server = await serveAll(session, { settings, database, directory: data.path, live: true });
  const here = (address: string) => new URL(new URL(address).pathname, `http://127.0.0.1:${server.port}`);

  const body = new URLSearchParams({ address: "ada@example.org", consent: "yes", website: "" });
  const asked = await fetch(here("https://mail.example.com/subscribe"), { method: "POST", body });
  expect([asked.status, mailbox.letters.length]).toEqual([200, 0]);
  await expect.poll(() => mailbox.letters.length, { timeout: 5_000 }).toBe(1);
  const { text = "" } = await PostalMime.parse(mailbox.letters[0]?.bytes ?? "");
  const [link = ""] = /https:\/\/mail\.example\.com\/confirm\/\S+/.exec(text) ?? [];

  expect((await fetch(here(link))).status).toBe(200);
  const states = () => database.connection.prepare("SELECT state FROM subscribers").all();
  expect(states()).toEqual([{ state: "pending" }]);
  expect((await fetch(here(link), { method: "POST", body: new URLSearchParams() })).status).toBe(200);
  expect(states()).toEqual([{ state: "confirmed" }]);
  expect(said).toEqual([]);
});

test.each([
  ["because nothing goes out where it is only tried", false, "smtp://127.0.0.1:1", []],
  ["because there is no mail server, which is said", true, "", [expect.stringMatching(/^No mail server: .*SMTP_URL/)]],
])("a letter lies in the outbox %s", async (_, live, smtpUrl, complaints) => {
  await using data = await openDataDirectory();
  const { session, said } = aSession({ OPENLINE_DATA: data.path, SMTP_URL: smtpUrl });
  const { settings } = aMailingSite({ channels });
  const database = await data.open();
  const owed = { kind: "farewell", subscriber: "x", via: "email", address: "ada@example.org" } as const;
  await openLetters(database).owe(owed, session.now());
  await using _server = await serveAll(session, { settings, database, directory: data.path, live });
  await expect.poll(() => openLetters(database).due(session.now(), 9)).toEqual([]);
  expect(await readdir(join(data.path, "outbox", "letters"))).toEqual([expect.stringMatching(/\.eml$/)]);
  expect(said).toEqual(complaints);
});

test.each([
  ["a key that is none", { DKIM_SELECTOR: "s1" }, /^DKIM_KEY_FILE holds no private key/],
  ["a key without a selector", {}, /^DKIM_KEY_FILE and DKIM_SELECTOR belong together/],
])("“openline serve” does not begin with %s", async (_, variables, why) => {
  await using tree = await writeTree({ "content/site.yaml": smallSite, "dkim.pem": "canary-garbage" });
  const inside = (name: string) => join(tree.directory, name);
  const places = {
    OPENLINE_CONTENT: inside("content"),
    OPENLINE_DATA: inside("data"),
    DKIM_KEY_FILE: inside("dkim.pem"),
  };
  const { session, said } = aSession({ ...places, ...variables });
  expect(await run(mainCommand(session), ["serve"], session)).toBe(1);
  expect(said).toEqual([expect.stringMatching(why)]);
  expect(said.join()).not.toContain("canary");
});
