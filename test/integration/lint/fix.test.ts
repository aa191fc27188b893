import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";
import { lint } from "../../support/lint.ts";
import { openRepository } from "../../support/repository.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const incident = `${folder}/incident.md`;
const update = `${folder}/2026-03-14T0942Z-investigating.md`;
const files: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };

/** The small site with one text in one file replaced. */
function smallWith(file: string, was: string | RegExp, is: string, bytes = (text: string) => text) {
  const text = files[file] ?? "";
  expect(text).toMatch(was);
  return { ...files, [file]: bytes(text.replace(was, is)) };
}

const glossary = (terms: string) => ({ "site.yaml": `${smallSite}policy:\n  words:\n    glossary: {${terms}}\n` });
const crlf = (text: string) => text.replaceAll("\n", "\r\n");

describe("what needs no judgement is mended, and nothing else in the file", () => {
  test.each([
    ["a missing time", update, "at: 2026-03-14T09:42:00Z\n", "", "---\nat: 2026-03-14T09:42:00Z\nstatus"],
    ["a missing status", update, "status: investigating\n", "", "---\nstatus: investigating\nat"],
    ["both", update, /at: .*\nstatus: .*\n/, "", "---\nat: 2026-03-14T09:42:00Z\nstatus: investigating\nnext"],
    ["a misspelt key", update, "nextUpdateBy", "next_update_by", "\nnextUpdateBy: 2026"],
    ["a misspelt key of the site", "site.yaml", "address:", "adress:", "\naddress: https"],
    ["a date in brackets", incident, "customers", "customers (14 March 2026)", "for some customers\n"],
    [
      "a date behind a comma, in quotes",
      incident,
      /title: .*/,
      `title: 'Cards fail, 2026-03-14'`,
      "title: 'Cards fail'\n",
    ],
    [
      "a date before it",
      incident,
      /title: .*/,
      `title: "14 March: Cards fail"  # ours`,
      `title: "Cards fail"  # ours\n`,
    ],
  ])("%s", async (_, file, was, is, mended) => {
    for (const bytes of [(text: string) => text, crlf, (text: string) => `\ufeff${text}`]) {
      await using tree = await writeTree(smallWith(file, was, is, bytes));
      const { code, complained } = await lint(tree.directory, "--fix");
      expect({ code, complained }).toEqual({
        code: 0,
        complained: [
          ...complained.filter((line) => line.startsWith(file) && line.includes(" mended: ")),
          "0 errors, 0 advice.",
        ],
      });
      expect(complained.length).toBeGreaterThan(1);
      const text = await readFile(join(tree.directory, file), "utf8");
      expect(text).toContain(bytes(mended).replace("\ufeff", ""));
      expect(text.includes("\r")).toBe(bytes === crlf);
      expect(text.replaceAll("\r", "").replace(/[^\n]*(?:title|at|status|pdate_?[bB]y|address):.*\n/g, "")).toBe(
        bytes(files[file] ?? "")
          .replaceAll("\r", "")
          .replace(/[^\n]*(?:title|at|status|pdateBy|address):.*\n/g, ""),
      );
    }
  });

  test("a short form of the glossary is introduced once, where it is mentioned first", async () => {
    const body = "Pictures from the CDN are late. The CDN answers slowly.";
    await using tree = await writeTree({
      ...smallWith(update, /We are seeing.*/, body),
      ...glossary("C.D.N.: 'Content delivery network, which keeps copies of pictures'"),
    });
    expect((await lint(tree.directory, "--fix")).complained).toEqual([
      `${update}:6:19 mended: “CDN” is now “content delivery network (CDN)”.`,
      "0 errors, 0 advice.",
    ]);
    expect(await readFile(join(tree.directory, update), "utf8")).toContain(
      "\nPictures from the content delivery network (CDN) are late. The CDN answers slowly.\n",
    );
  });
});

describe("a person is asked", () => {
  test.each([
    ["another day in the title", incident, "customers", "customers (13 March 2026)"],
    ["a date within the sentence", incident, /title: .*/, "title: Cards have failed since 14 March 2026"],
    ["a key that might be two others", "site.yaml", "since: 2020-01-01", "s: 1\nsince: 2020-01-01"],
    ["a key beside the one it was meant for", update, "status", "Status: investigating\nstatus"],
    ["a status that no name tells", update, "status: investigating", "status: investigatin"],
  ])("%s", async (_, file, was, is) => {
    await using tree = await writeTree(smallWith(file, was, is));
    const before = await readFile(join(tree.directory, file), "utf8");
    expect((await lint(tree.directory, "--fix")).complained).toHaveLength(1);
    expect(await readFile(join(tree.directory, file), "utf8")).toBe(before);
  });

  test("where “a” would have to become “an”", async () => {
    await using tree = await writeTree({
      ...smallWith(update, /We are seeing.*/, "A CDN is late. Pictures are late."),
      ...glossary("Cdn: Allocated network"),
    });
    expect((await lint(tree.directory, "--fix")).said).toEqual([
      expect.stringContaining("Say it in full first, or write “Cdn”, as the `glossary:` has it."),
    ]);
  });
});

test("what was published is not touched, and a file beside it is", async () => {
  await using repository = await openRepository(
    Object.fromEntries(
      Object.entries(smallWith(incident, "customers", "customers (14 March 2026)")).map(([path, text]) => [
        `content/${path}`,
        text,
      ]),
    ),
  );
  const directory = join(repository.directory, "content");
  const next = `${folder}/2026-03-14T1010Z-identified.md`;
  await repository.write(
    `content/${next}`,
    "---\nnextUpdateBy: 2026-03-14T10:40:00Z\n---\nA certificate of our shop ran out.\n",
  );
  const { complained } = await lint(directory, "--fix");
  expect(complained).toEqual([
    `${next}:2:1 mended: “at: 2026-03-14T10:10:00Z” put in.`,
    `${next}:2:1 mended: “status: identified” put in.`,
    `${incident}:2:8 not mended: this was published: write a correction instead.`,
    "0 errors, 1 advice.",
  ]);
  expect(await readFile(join(directory, incident), "utf8")).toContain("(14 March 2026)");
});

test("imported history is not touched", async () => {
  const imported = smallWith(incident, "title", "imported: cstate\ntitle");
  await using tree = await writeTree({
    ...imported,
    [update]: (files[update] ?? "").replace("nextUpdateBy", "nextupdateby"),
  });
  const { code, complained } = await lint(tree.directory, "--fix");
  expect(code).toBe(1);
  expect(complained[0]).toBe(`${update}:4:1 not mended: this is imported history, and stays as it came.`);
});

test("a second time there is nothing left to mend, and no file is written", async () => {
  await using tree = await writeTree(smallWith(update, /at: .*\nstatus: .*\n/, ""));
  await lint(tree.directory, "--fix");
  const { ino, mtimeMs } = await stat(join(tree.directory, update));
  expect((await lint(tree.directory, "--fix")).complained).toEqual(["0 errors, 0 advice."]);
  expect(await stat(join(tree.directory, update))).toMatchObject({ ino, mtimeMs });
  expect((await readdir(join(tree.directory, folder))).sort()).toEqual([
    "2026-03-14T0942Z-investigating.md",
    "incident.md",
  ]);
});

test("the sample content stays as it is, byte for byte", async () => {
  const sample = new URL("../../../content/", import.meta.url).pathname;
  const copy = await mkdtemp(join(tmpdir(), "openline-sample-"));
  try {
    await cp(sample, copy, { recursive: true });
    expect((await lint(copy, "--fix")).complained.filter((line) => line.includes("mended"))).toEqual([]);
    for (const entry of await readdir(sample, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      expect(await readFile(join(copy, path.slice(sample.length)))).toEqual(await readFile(path));
    }
  } finally {
    await rm(copy, { recursive: true });
  }
});
