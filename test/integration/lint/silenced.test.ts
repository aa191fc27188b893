import { join } from "node:path";
import { expect, test } from "vitest";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { lint } from "../../support/lint.ts";
import { openRepository } from "../../support/repository.ts";

const rules = `policy:
  rules:
    words/calm: {level: off, reason: We say it as loudly as it is.}
`;

test("what is silenced is counted, and listed with its reason when asked for", async () => {
  await using tree = await writeTree({ "site.yaml": smallSite + rules, ...smallIncident() });
  expect(await lint(tree.directory)).toEqual({
    code: 0,
    said: [],
    complained: ["0 errors, 0 advice, 1 silenced with a reason (--show-silenced)."],
  });
  expect((await lint(tree.directory, "--show-silenced")).said).toEqual([
    "site.yaml:20:17 off words/calm: We say it as loudly as it is.",
  ]);
});

test("a rule that is off without a reason is refused with its place and the way out", async () => {
  await using tree = await writeTree({
    "site.yaml": `${smallSite}policy: {rules: {words/calm: off}}\n`,
    ...smallIncident(),
  });
  const { code, said } = await lint(tree.directory);
  expect(code).toBe(1);
  expect(said).toEqual([
    "site.yaml:18:30 error content/form policy.rules.words/calm: switches the rule off without a reason. Write “{level: off, reason: …}”.",
  ]);
});

test("a promise that changed since the last commit asks for a notice, and a notice answers", async () => {
  const files = Object.entries({ "site.yaml": smallSite, ...smallIncident() });
  await using repository = await openRepository(
    Object.fromEntries(files.map(([path, text]) => [`content/${path}`, text])),
  );
  const directory = join(repository.directory, "content");
  await repository.write("content/site.yaml", `${smallSite}policy: {maintenanceNotice: 24h}\n`);
  expect((await lint(directory)).said).toEqual([
    expect.stringMatching(/^site\.yaml:18:9 advice policy\/announced what the policy promises was changed/),
  ]);
  await repository.write(
    "content/notices/2026-03-14-shorter-notice/notice.md",
    "---\ntitle: We announce planned work a day before\nat: 2026-03-14T12:00:00Z\nkind: policy_change\n---\nPlanned work was announced three days before. From today on it is one day.\n",
  );
  expect((await lint(directory)).complained).toEqual(["0 errors, 0 advice."]);
});
