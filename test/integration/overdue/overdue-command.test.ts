import { expect, test } from "vitest";
import { mainCommand } from "#cli/main.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { environment } from "#model/environment.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";

const small = { "site.yaml": smallSite, ...smallIncident() };
const file = "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md";

/** Calls `openline overdue` on the content of `directory` at `time` of 14 March 2026. */
async function call(directory: string, time: string, ...words: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const session: Session = {
    environment: { ...environment.parse({ OPENLINE_CONTENT: directory }), secrets: {}, programs: "" },
    root: ".",
    now: () => new Date(`2026-03-14T${time}Z`),
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    exitCode: 0,
  };
  const code = await run(mainCommand(session), ["overdue", ...words], session);
  return { said: said.join("\n"), complaints: complaints.join("\n"), code };
}

test("a promise that is kept until now is no reason to wake anybody", async () => {
  await using tree = await writeTree(small);
  const { said, code } = await call(tree.directory, "10:15:59");
  expect({ said, code }).toEqual({ said: "Nothing is overdue.", code: 0 });
});

test("a broken promise is one line and exit code 1", async () => {
  await using tree = await writeTree(small);
  const { said, complaints, code } = await call(tree.directory, "11:20:00");
  expect(code).toBe(1);
  expect(complaints).toBe("");
  expect(said.replace(`${tree.directory}/`, "")).toBe(
    `${file}:4:15 error overdue/promise “Card payments fail for some customers”: the update promised for` +
      " 2026-03-14 10:15 UTC has not come, late by 1 hour 5 minutes." +
      " Write an update that says how it stands and when you speak next, even if nothing is new.",
  );
});

test("programs get the same as JSON, and an empty list where nothing is owed", async () => {
  await using tree = await writeTree(small);
  const late = await call(tree.directory, "10:20:00", "--format", "json");
  expect(late.code).toBe(1);
  expect(JSON.parse(late.said)).toMatchObject([
    { kind: "promise", subject: "2026-03-14-checkout-errors", impact: "major", since: "2026-03-14T10:15:00.000Z" },
  ]);
  expect(JSON.parse(late.said)).toMatchObject([{ file: `${tree.directory}/${file}`, line: 4, lateMinutes: 5 }]);
  expect(await call(tree.directory, "10:00:00", "--format", "json")).toMatchObject({ said: "[]", code: 0 });
});

test("CI gets an annotation", async () => {
  await using tree = await writeTree(small);
  const { said } = await call(tree.directory, "10:20:00", "--format", "ci");
  expect(said).toMatch(/^::error file=\S+investigating\.md,line=4,col=15,title=overdue\/promise::“Card payments/);
});

test("a draft owes nothing, whole or broken", async () => {
  const incident = "incidents/2026-03-14-checkout-errors/incident.md";
  const draft = smallIncident()[incident]?.replace("---\n", "---\ndraft: true\n") ?? "";
  await using tree = await writeTree({ ...small, [incident]: draft });
  expect(await call(tree.directory, "18:00:00")).toMatchObject({ said: "Nothing is overdue.", code: 0 });
  await tree.write(incident, draft.replace("major", "sev1"));
  expect(await call(tree.directory, "18:00:00")).toMatchObject({ complaints: "", code: 0 });
});

test("a broken folder is never taken for one that owes nothing, and does not hide the others", async () => {
  const broken = Object.fromEntries(
    Object.entries(smallIncident("2026-03-14-search-slow")).map(([path, text]) => [
      path,
      text.replace("major", "sev1"),
    ]),
  );
  await using tree = await writeTree({ ...small, ...broken });
  const early = await call(tree.directory, "10:00:00");
  expect(early).toMatchObject({ said: "", code: 1 });
  expect(early.complaints).toContain("2026-03-14-search-slow/incident.md:4:9");
  expect(early.complaints).toContain("cannot be told until they are mended");
  expect((await call(tree.directory, "11:00:00")).said).toContain("checkout-errors");
});

test("a form that there is not is refused", async () => {
  await using tree = await writeTree(small);
  expect(await call(tree.directory, "10:00:00", "--format", "xml")).toMatchObject({ code: 1, said: "" });
});
