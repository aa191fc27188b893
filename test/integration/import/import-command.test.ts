import { expect, test } from "vitest";
import { importCommand } from "#cli/commands/import.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { environment } from "#model/environment.ts";
import { writeTree } from "../../support/content.ts";
import { history } from "./pump-works.ts";

/** Calls `openline import` with these words; what it said, what it complained of, and its exit code. */
async function call(...words: string[]): Promise<{ said: string; complaints: string; code: number }> {
  const said: string[] = [];
  const complaints: string[] = [];
  const session: Session = {
    environment: { ...environment.parse({}), secrets: {}, programs: "" },
    root: ".",
    now: () => new Date("2026-01-01T00:00:00Z"),
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    exitCode: 0,
  };
  const code = await run(importCommand(session), words, session);
  return { said: said.join("\n"), complaints: complaints.join("\n"), code };
}

test("import tells file by file what it mended and decided, then counts", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  const { said, code } = await call("cstate", source.directory, "--into", into.directory);
  expect(code).toBe(0);
  expect(said).toContain("Mended by a rule:");
  expect(said).toContain(
    "  content/issues/2018-04-13-leak.md:7 affected: “Old pump” is not among the site's components." +
      " It was taken in as the retired component old-pump.",
  );
  expect(said).toContain("became a maintenance, because its title says “maintenance”");
  expect(said.endsWith(`In ${into.directory}: 9 written, 0 same, 0 differing.`)).toBe(true);
  expect(said).toContain(
    "Read 3 files of history: 1 incident, 1 maintenance, 1 notice, with 5 updates; 0 not understood.",
  );
});

test("what was not imported, or was changed by somebody, makes the exit code 1", async () => {
  await using source = await writeTree({ ...history, "content/issues/x.md": '+++\ntitle = "Leak"\n+++\nWet.' });
  await using into = await writeTree({});
  const first = await call("cstate", source.directory, "--into", into.directory);
  expect(first.code).toBe(1);
  expect(first.said).toContain(
    "Not imported:\n  content/issues/x.md:1 the front matter is TOML, which is not read here.",
  );
  await source.remove("content/issues/x.md");
  await into.write("notices/2018-12-24-a-merry-winter-0000/notice.md", "Mine.");
  const second = await call("cstate", source.directory, "--into", into.directory);
  expect(second.code).toBe(1);
  expect(second.said).toContain("left alone:\n  notices/2018-12-24-a-merry-winter-0000/notice.md");
  expect(second.said).toContain("0 written, 8 same, 1 differing");
});

test("a value that had to be cut is told whole", async () => {
  const description = `${"How the pumps are. ".repeat(20)}All of them.`;
  const settings = `title: Pump works\nbaseURL: https://status.pumps.example\nparams:\n  description: ${description}\n`;
  await using source = await writeTree({ ...history, "config.yml": settings });
  await using into = await writeTree({});
  const { said } = await call("cstate", source.directory, "--into", into.directory);
  expect(said).toContain(`    The whole: ${description}`);
});

test("a directory that is no cState site is refused in one sentence", async () => {
  await using empty = await writeTree({});
  const { complaints, code } = await call("cstate", empty.directory, "--into", empty.directory);
  expect(code).toBe(1);
  expect(complaints).toMatch(/there is no cState history in content\/issues\. Name the directory/);
  expect(complaints).not.toContain("    at ");
});

test("options that are misspelt are refused", async () => {
  const { complaints, code } = await call("cstate", "x", "--into", "y", "--dry-run");
  expect(code).toBe(1);
  expect(complaints).toContain("There is no option --dry-run");
});
