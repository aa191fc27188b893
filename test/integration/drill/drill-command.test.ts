import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drillCommand } from "#cli/commands/drill.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { quickPage } from "../../support/quick-page.ts";
import { rehearse } from "../../support/rehearse.ts";

test("all lines but those of security contacts and those that are off are rehearsed, into the outbox", async () => {
  const { tree, row, said } = await rehearse([]);
  await using _ = tree;
  for (const name of ["email", "rehearsal", "own-hooks", "x", "x-test"]) expect(row(name)).toMatch(/ s {2}outbox$/);
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
    async build(inner, options) {
      const said: string[] = [];
      const environment = { ...inner.environment, OPENLINE_DATA: join(inner.environment.OPENLINE_DATA, "../..") };
      const beside: Session = { ...inner, environment, complain: (line) => said.push(line) };
      seconds.push([await run(drillCommand(beside, { build: quickPage }), [], beside), ...said]);
      return await quickPage(inner, options);
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

test("a record that is there stays, and a second drill of the day takes another name", async () => {
  const { tree, session } = await rehearse(["--keep", "--line", "email"]);
  await using _ = tree;
  const [name = ""] = await readdir(join(tree.directory, "content/drills"));
  const file = join(tree.directory, "content/drills", name);
  const before = await readFile(file, "utf8");
  const again = (words: string[]) =>
    run(drillCommand(session, { build: quickPage }), ["--keep", "--line", "email", ...words], session);
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
