import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { smallSite, writeTree } from "../../support/content.ts";
import { openDesk } from "../../support/desk.ts";
import { sampleContent } from "../../support/sample-content.ts";

const at = new Date("2026-05-10T12:00:00Z");
const site = `${smallSite}    note: From status.\n`;

/** Calls `openline readiness --offline` on the content of `directory`. */
async function call(directory: string, variables: Record<string, string> = {}, ...words: string[]) {
  const kept = { OPENLINE_DATA: join(directory, ".openline"), ...variables };
  const desk = openDesk({ OPENLINE_CONTENT: directory, ...kept });
  const { out, err, code } = await desk.openline(at, "readiness", "--offline", ...words);
  return {
    out: out.replaceAll(`${directory}/`, ""),
    err,
    code,
    lines: out.replaceAll(`${directory}/`, "").split("\n"),
  };
}

test("nothing of the sample site fails", async () => {
  await using tree = await writeTree(await sampleContent());
  const { lines, code, err } = await call(tree.directory);
  expect(lines.filter((line) => / fail /.test(line))).toEqual([]);
  expect(code).toBe(0);
  expect(err).toMatch(/^0 fail, \d+ warn, \d+ unknown, \d+ ok\.$/);
});

test("what fails is told first, with its place and how to mend it, and the exit code is 1", async () => {
  await using tree = await writeTree({ "site.yaml": site });
  const { lines, code } = await call(tree.directory);
  expect(code).toBe(1);
  expect(lines[0]).toBe(
    "site.yaml:15:5 fail lines/heard nothing was ever said on email. " +
      "Commit a notice of `kind: heartbeat`, once a month.",
  );
});

test("programs get the same as JSON, and CI gets what is not well as annotations", async () => {
  await using tree = await writeTree({ "site.yaml": site });
  const asJson = await call(tree.directory, {}, "--format", "json");
  expect(JSON.parse(asJson.out)[0]).toMatchObject({ id: "lines/heard", about: "channel", state: "fail", line: 15 });
  expect(asJson).toMatchObject({ code: 1, err: "" });
  const forCi = await call(tree.directory, {}, "--format", "ci");
  expect(forCi.lines[0]).toMatch(/^::error file=site\.yaml,line=15,col=5,title=readiness\/lines\/heard::nothing was/);
  expect(forCi.out).not.toContain("lines/age");
  expect(await call(tree.directory, {}, "--format", "xml")).toMatchObject({ code: 1, out: "" });
});

test("subscribers are counted where there is a store, never named, and none is made where there is none", async () => {
  await using tree = await writeTree({ "site.yaml": site });
  const { lines } = await call(tree.directory);
  expect(lines.find((line) => line.includes("audience/subscribers"))).toContain(
    "unknown audience/subscribers there is no",
  );
  const desk = openDesk({ OPENLINE_CONTENT: tree.directory, OPENLINE_DATA: join(tree.directory, ".openline") });
  await desk.openline(at, "subscribers", "add", "canary@example.org");
  const counted = await call(tree.directory);
  expect(counted.out).toContain("warn audience/subscribers 1 subscriber has confirmed, fewer than 100");
  expect(counted.out + counted.err).not.toContain("canary");
});

test("the newest file that holds anything tells how old the backup is", async () => {
  await using backups = await writeTree({ "monday/openline.db": "kept", "tuesday/openline.db": "" });
  await using tree = await writeTree({ "site.yaml": site });
  const told = async () => {
    const { lines } = await call(tree.directory, { OPENLINE_BACKUP: backups.directory });
    return lines.find((line) => line.includes("store/backup"));
  };
  const monday = new Date("2026-05-04T03:00:00Z");
  await utimes(join(backups.directory, "monday/openline.db"), monday, monday);
  expect(await told()).toContain("fail store/backup the newest backup is 6 days old");
  await writeFile(join(backups.directory, "tuesday/openline.db"), "kept");
  await utimes(join(backups.directory, "tuesday/openline.db"), at, at);
  expect(await told()).toContain("ok store/backup");
  await rm(backups.directory, { recursive: true });
  expect(await told()).toContain("fail store/backup OPENLINE_BACKUP names a place that is not there");
});

test("a folder that cannot be read is told, and everything else is looked at all the same", async () => {
  await using tree = await writeTree({ "site.yaml": site, "notices/2026-05-05-hello/notice.md": "Hello" });
  const { lines, code } = await call(tree.directory);
  expect(lines[0]).toMatch(/^notices\/2026-05-05-hello\/notice\.md:1:1 fail content\/reads .*`openline lint` tells/);
  expect(lines.filter((line) => line.includes("lines/three"))).toHaveLength(1);
  expect(code).toBe(1);
});

test("a site.yaml that cannot be read leaves nothing to be looked at, and says so", async () => {
  await using tree = await writeTree({ "site.yaml": "name: [" });
  const { lines, code } = await call(tree.directory);
  expect(lines).toEqual([expect.stringMatching(/^site\.yaml:\d+:\d+ fail content\/reads /)]);
  expect(code).toBe(1);
});

test("a mail server's password is nowhere in what is told", async () => {
  await using tree = await writeTree({ "site.yaml": site });
  const { out, err } = await call(tree.directory, { SMTP_URL: "smtps://canary-user:canary-word@mail.example.org" });
  expect(out + err).not.toContain("canary");
});

test("nothing is recorded where nobody was asked", async () => {
  await using tree = await writeTree({ "site.yaml": site });
  const { err, code } = await call(tree.directory, {}, "--record");
  expect({ err, code }).toEqual({ err: expect.stringContaining("Leave out --offline"), code: 1 });
  expect(await readdir(tree.directory)).toEqual(["site.yaml"]);
});
