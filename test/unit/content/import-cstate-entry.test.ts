import { describe, expect, test } from "vitest";
import { readEntry } from "#content/import-cstate/entry.ts";
import type { Remark } from "#content/import-cstate/report.ts";

function read(text: string, stem = "2018-04-13-leak") {
  const remarks: Remark[] = [];
  const entry = readEntry({ path: `content/issues/${stem}.md`, stem, text }, "UTC", remarks);
  return { entry, remarks, told: remarks.map(({ kind, place, what }) => `${kind} ${place.line} ${what}`) };
}
const page = (facts: string, body = "A pipe leaks.") => `---\n${facts}\n---\n${body}\n`;
const whole =
  "title: Leak\ndate: 2018-04-13 10:00:00\nresolved: true\nresolvedWhen: 2018-04-13 11:00:00\nseverity: down";
const without = (key: string, replacement = "") => page(whole.replace(new RegExp(`^${key}:.*$`, "m"), replacement));

test("a whole file is read without a remark", () => {
  const { entry, remarks } = read(page(`${whole}\naffected:\n  - Pump\nsection: issue\ndraft: false\npin: false`));
  expect(remarks).toEqual([]);
  expect(entry).toMatchObject({
    title: "Leak",
    start: new Date("2018-04-13T10:00:00Z"),
    end: new Date("2018-04-13T11:00:00Z"),
    gravity: "down",
    affected: [{ name: "Pump", line: 7 }],
    words: "A pipe leaks.",
  });
});

describe("the fences of front matter", () => {
  test("the opening one may be missing", () => {
    const { entry, told } = read(`${whole}\n---\n\nA pipe leaks.`);
    expect(entry).toMatchObject({ title: "Leak", words: "A pipe leaks." });
    expect(told).toEqual(["mended 1 the opening “---” of the front matter is missing"]);
  });

  test("the closing one may be missing", () => {
    const { entry, told } = read(`---\n${whole}\n\nA pipe leaks.`);
    expect(entry).toMatchObject({ title: "Leak", words: "A pipe leaks." });
    expect(told).toEqual(["mended 1 the closing “---” of the front matter is missing"]);
  });

  test("words above a divider are no front matter", () => {
    const { entry } = read("Note: a pipe\nleaks, we are on it\n\n---\n\nIt leaks.");
    expect(entry).toMatchObject({ title: "leak", start: new Date("2018-04-13T00:00:00Z") });
    expect(entry?.words).toContain("Note: a pipe");
  });
});

describe("what cannot be imported is kept whole in a remark", () => {
  test.each([
    ["TOML", '+++\ntitle = "Leak"\n+++\nA pipe leaks.', "TOML"],
    ["JSON", '{\n"title": "Leak"\n}\nA pipe leaks.', "JSON"],
    ["broken YAML", page("title: [Leak"), "cannot be read"],
    [
      "an alias bomb",
      page(`a: &a [x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]`),
      "alias",
    ],
    ["no date at all", "A pipe leaks.", "date"],
  ])("%s", (_, text, what) => {
    const { entry, remarks } = read(text, "leak");
    expect(entry).toBeUndefined();
    expect(remarks.at(-1)).toMatchObject({ kind: "not-imported", text });
    expect(remarks.at(-1)?.what).toContain(what);
  });
});

describe("the start", () => {
  test.each([
    ["is missing", without("date"), "2018-04-13T00:00:00Z"],
    ["is no time", without("date", "date: lately"), "2018-04-13T00:00:00Z"],
    ["holds a day in words", without("date", "date: on 2018-04-12, late"), "2018-04-12T00:00:00Z"],
    ["has an impossible time", without("date", "date: 2018-04-13T025:00:00Z"), "2018-04-13T00:00:00Z"],
    ["has three digits", without("date", "date: 2018-04-13T010:00:00Z"), "2018-04-13T10:00:00Z"],
  ])("that %s is mended, and told", (_, text, start) => {
    const { entry, told } = read(text);
    expect(entry?.start).toEqual(new Date(start));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^mended \d+ date: /);
  });

  test("is in the name of files that machines write", () => {
    expect(read(without("date"), "1523613600").entry?.start).toEqual(new Date("2018-04-13T10:00:00Z"));
  });

  test("after the end gives way where the file's name agrees with the end", () => {
    const { entry, told } = read(without("date", "date: 2018-04-23 10:00:00"));
    expect(entry).toMatchObject({ start: new Date("2018-04-13T10:00:00Z"), end: new Date("2018-04-13T11:00:00Z") });
    expect(told).toEqual([
      "mended 3 date: “2018-04-23 10:00:00” is after the end, and the file's name agrees with the end",
    ]);
  });
});

describe("the end", () => {
  const ended = (resolvedWhen: string, more = "A pipe leaks.", resolved = "true") =>
    read(
      page(
        `title: Leak\ndate: 2018-04-13 10:00:00\nresolved: ${resolved}\nresolvedWhen: ${resolvedWhen}\nseverity: down`,
        more,
      ),
    );

  test.each([
    ["before the start", "2018-04-12 10:00:00", "2018-04-13T10:01:00Z"],
    ["at the start", "2018-04-13T10:00:00.543Z", "2018-04-13T10:01:00Z"],
    ["missing", "", "2018-04-13T10:01:00Z"],
    ["a day", "2018-04-13", "2018-04-13T23:59:59Z"],
  ])("that is %s is mended, and told", (_, typed, end) => {
    const { entry, told } = ended(typed);
    expect(entry?.end).toEqual(new Date(end));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^mended 5 /);
  });

  test("that is missing is the last time in the text", () => {
    const { entry } = ended("", 'Dry since {{< track "2018-04-13 10:40:00" >}}.');
    expect(entry?.end).toEqual(new Date("2018-04-13T10:40:00Z"));
  });

  test.each([
    ["yes", "2018-04-13T11:00:00Z"],
    ["True", "2018-04-13T11:00:00Z"],
    ["", "2018-04-13T11:00:00Z"],
    ["no", undefined],
    ["perhaps", undefined],
  ])("counts where resolved says “%s”", (resolved, end) => {
    const { entry } = ended("2018-04-13 11:00:00", "A pipe leaks.", resolved);
    expect(entry?.end).toEqual(end === undefined ? undefined : new Date(end));
    expect(entry?.plannedEnd).toEqual(end === undefined ? new Date("2018-04-13T11:00:00Z") : undefined);
  });

  test("is found whatever the case of its key", () => {
    expect(read(page(whole.replace("resolvedWhen", "resolvedwhen"))).entry?.end).toEqual(
      new Date("2018-04-13T11:00:00Z"),
    );
  });
});

describe("the title", () => {
  test("that is missing is made of the file's name", () => {
    expect(read(without("title")).entry?.title).toBe("leak");
  });

  test("that looks like a number stays as it was typed", () => {
    expect(read(without("title", "title: 1.10")).entry?.title).toBe("1.10");
  });

  test("that is too long is cut, and stands whole above the words", () => {
    const title = "leak ".repeat(60).trim();
    const { entry, told } = read(without("title", `title: ${title}`));
    expect(entry?.title.length).toBeLessThanOrEqual(160);
    expect(entry?.words).toBe(`**${title}**\n\nA pipe leaks.`);
    expect(told).toHaveLength(1);
  });

  test("loses characters that nobody sees, and tells so", () => {
    const { entry, told } = read(without("title", "title: Le\u202eak"));
    expect(entry?.title).toBe("Leak");
    expect(told).toHaveLength(1);
  });
});

test("keys without a place are named with what they said", () => {
  const { told } = read(page(`${whole}\nowner: plumbing\npin: true\naliases:\n  - /old`));
  expect(told).toEqual([
    "left-out 7 owner: “plumbing” has no place here",
    "left-out 8 pin: “true” has no place here",
    'left-out 9 aliases: “["/old"]” has no place here',
  ]);
});

test("a severity that is misspelt is read, one that is unknown leaves the impact open", () => {
  expect(read(without("severity", "severity: distrupted")).entry?.gravity).toBe("disrupted");
  const { entry, told } = read(without("severity", "severity: catastrophic"));
  expect(entry?.gravity).toBeUndefined();
  expect(told).toEqual(["left-out 6 severity: “catastrophic” is not known"]);
});

test("markup and foreign shortcodes stay as text; signs without width go", () => {
  const { entry, told } = read(page(whole, '<b>Wet</b> {{< partial "x" >}} w\ufefford'));
  expect(entry?.words).toBe('<b>Wet</b> {{< partial "x" >}} word');
  expect(told).toEqual([
    "mended 8 the text holds an invisible character (U+FEFF)",
    "decided 8 the shortcode “partial” belongs to another site's theme",
  ]);
});

test("a track that dates a part is not said twice in it", () => {
  const body = 'Leak.\n\n*Resolved* - Dry. {{< track "2018-04-13 11:00:00" >}}';
  expect(read(page(whole, body)).entry?.sections.at(-1)).toMatchObject({
    text: "*Resolved* - Dry.",
    at: new Date("2018-04-13T11:00:00Z"),
  });
});
