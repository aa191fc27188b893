import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BuildOutcome } from "#cli/build/build-site.ts";
import { drillCommand } from "#cli/commands/drill.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { type Environment, environment } from "#model/environment.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { openMailbox } from "../../support/mailbox.ts";

const channels = `subscriptions: {address: "https://updates.example.com/"}
channels:
  email: {kind: email, since: 2020-02-01, from: status@example.com}
  rehearsal: {kind: email, audience: test, since: 2020-02-01, from: drill@example.com}
  late: {kind: webhook, since: 2999-01-01}
  off: {kind: webhook, since: 2020-02-01, enabled: false}
  inner: {kind: email, audience: security-contacts, since: 2020-02-01, from: security@example.com}
  x: {kind: x, since: 2020-02-01, handle: example, url: "https://x.com/example"}
  x-test: {kind: x, audience: test, since: 2020-02-01, handle: example_test, url: "https://x.com/example_test"}
`;
const site = smallSite.replace(/^channels:\n(?: .*\n)*/m, "") + channels;
const built = async (session: Session): Promise<BuildOutcome> => ({
  kind: "built",
  directory: session.environment.OPENLINE_OUT,
});

/** Runs `openline drill` on a small site; the page is built by `build`, by nothing at all if left out. */
async function rehearse(
  words: readonly string[],
  {
    build = built,
    env = {},
    readers = [],
  }: { build?: typeof built; env?: Partial<Environment>; readers?: string[] } = {},
) {
  const tree = await writeTree({ "content/site.yaml": site });
  for (const [path, text] of Object.entries(smallIncident())) await tree.write(`content/${path}`, text);
  const data = join(tree.directory, "data");
  if (readers.length > 0) {
    await mkdir(data);
    await using database = await openDatabase(data);
    for (const email of readers)
      await openSubscribers(database).add({ address: email, audience: "test", source: "cli" }, new Date());
  }
  const said: string[] = [];
  const place = { OPENLINE_CONTENT: join(tree.directory, "content"), OPENLINE_DATA: data };
  const session: Session = {
    environment: { ...environment.parse(place), ...env, secrets: {}, programs: "" },
    root: ".",
    now: () => new Date(),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    exitCode: 0,
  };
  const code = await run(drillCommand(session, { build }), [...words], session);
  const row = (name: string) => said.find((line) => line.startsWith(`${name} `)) ?? "";
  return { code, said: said.join("\n"), row, tree, session };
}

test("all lines but those of security contacts and those that are off are rehearsed, into the outbox", async () => {
  const { tree, row, said } = await rehearse([]);
  await using _ = tree;
  for (const name of ["email", "rehearsal", "x", "x-test"]) expect(row(name)).toMatch(/ s {2}outbox$/);
  expect(said).not.toMatch(/^(?:off|inner) /m);
  expect(await readdir(join(tree.directory, "content"))).not.toContain("drills");
  expect(await readdir(join(tree.directory, "data"))).toEqual(["drill"]);
});

test("a line that was opened too late is named with why, and the drill did not go well", async () => {
  const { tree, code, row } = await rehearse(["--line", "late", "--line", "email"]);
  await using _ = tree;
  expect(row("late")).toMatch(/–.*silent: the line was opened on 2999-01-01, after this began on/);
  expect(row("email")).toMatch(/outbox$/);
  expect([code, row("x")]).toEqual([1, ""]);
});

test("a second drill beside the first is refused, and the first one goes on as if nothing had been", async () => {
  const seconds: unknown[] = [];
  const { tree, code } = await rehearse(["--line", "email"], {
    async build(inner) {
      const said: string[] = [];
      const environment = { ...inner.environment, OPENLINE_DATA: join(inner.environment.OPENLINE_DATA, "../..") };
      const beside: Session = { ...inner, environment, complain: (line) => said.push(line) };
      seconds.push([await run(drillCommand(beside, { build: built }), [], beside), ...said]);
      return await built(inner);
    },
  });
  await using _ = tree;
  expect(seconds).toEqual(Array(3).fill([1, "Another drill is at work here. Let it end, and run again."]));
  expect(code).toBe(0);
});

test("security contacts hear no exercise, even where their line is named", async () => {
  const { tree, code, row } = await rehearse(["--line", "inner"]);
  await using _ = tree;
  expect(row("inner")).toMatch(/silent: security contacts hear of security disclosures only$/);
  expect(code).toBe(1);
});

test("a letter that the server refuses fails its line, in the table and in the record", async () => {
  await using mailbox = await openMailbox({ refuses: { rcpt: () => "550 5.1.1 No such mailbox" } });
  const env = { SMTP_URL: mailbox.url };
  const { tree, code, row } = await rehearse(["--live", "--keep"], { env, readers: ["eve@example.org"] });
  await using _ = tree;
  expect(row("rehearsal")).toMatch(/failed: refused, .*5\.1\.1/);
  expect(row("email")).toMatch(/outbox$/);
  expect([code, mailbox.letters]).toEqual([1, []]);
  const { drills } = await readSite(join(tree.directory, "content"));
  expect(drills).toMatchObject([{ lines: { rehearsal: { outcome: "failed" }, email: { outcome: "outbox" } } }]);
  expect(drills[0]?.body).toMatch(/## What did not\n\n(?:.*\n)*- rehearsal: refused, /);
});

test("where nobody belongs to the test audience, no letter goes out and the line says so", async () => {
  await using mailbox = await openMailbox();
  const { tree, row } = await rehearse(["--live", "--line", "rehearsal"], { env: { SMTP_URL: mailbox.url } });
  await using _ = tree;
  expect(row("rehearsal")).toMatch(/silent: no subscriber belongs to the test audience$/);
  expect(mailbox.connections).toBe(0);
});

test("a line on X beside a public one stays in the outbox: both would speak with one account", async () => {
  const { tree, code, said } = await rehearse(["--live", "--line", "x-test"]);
  await using _ = tree;
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("nothing can be said for real") });
});

test("a page that cannot be built is told, and the lines speak all the same", async () => {
  const { tree, code, row } = await rehearse(["--line", "email"], {
    build: async () => ({ kind: "failed", output: "No." }),
  });
  await using _ = tree;
  expect(row("page")).toMatch(/–.*failed: the page could not be built$/);
  expect(row("email")).toMatch(/outbox$/);
  expect(code).toBe(1);
});

test("a record that is there stays, and a second drill of the day takes another name", async () => {
  const { tree, session } = await rehearse(["--keep", "--line", "email"]);
  await using _ = tree;
  const [name = ""] = await readdir(join(tree.directory, "content/drills"));
  const file = join(tree.directory, "content/drills", name);
  const before = await readFile(file, "utf8");
  const again = (words: string[]) =>
    run(drillCommand(session, { build: built }), ["--keep", "--line", "email", ...words], session);
  expect(await again([])).toBe(1);
  expect(await readFile(file, "utf8")).toBe(before);
  session.exitCode = 0;
  expect(await again(["--name", "second"])).toBe(0);
});

test.each([
  ["a line that there is not", ["--line", "telex"], "site.yaml has no open line “telex”"],
  ["a line that is switched off", ["--line", "off"], "site.yaml has no open line “off”"],
  ["a name that leads elsewhere", ["--name", "../x"], "--name takes lower-case letters"],
])("%s is refused before anything is done", async (_, words, sentence) => {
  const { tree, code, said } = await rehearse(words);
  await using _tree = tree;
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(sentence) });
  expect(await readdir(tree.directory)).toEqual(["content"]);
});
