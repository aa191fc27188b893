import { describe, expect, test } from "vitest";
import { readList } from "../../support/subscriber-list.ts";

describe("every usual form of a file is understood", () => {
  const both = ["ada@example.org", "bob@example.org"];
  test.each([
    ["line feeds", "email\nada@example.org\nbob@example.org\n"],
    ["carriage returns and line feeds", "email\r\nada@example.org\r\nbob@example.org\r\n"],
    ["no line end at the end", "email\nada@example.org\nbob@example.org"],
    ["a byte order mark", "\ufeffemail\nada@example.org\nbob@example.org"],
    ["carriage returns alone", "email\rada@example.org\rbob@example.org\r"],
    ["bare addresses, one a line", "ada@example.org\r\n\r\nbob@example.org"],
    ["bare addresses with a byte order mark", "\ufeffada@example.org\nbob@example.org\n"],
    ["line separators in words of another column", "email,name\nada@example.org,A\u2028da\nbob@example.org,\n"],
    ["empty lines", "\n\nemail\n\nada@example.org\n   \nbob@example.org\n\n"],
    ["quotation marks", '"email","language"\n"ada@example.org","fr"\n"bob@example.org",""\n'],
    ["semicolons", "email;language\nada@example.org;fr\nbob@example.org;\n"],
    ["tabulators", "language\temail\nfr\tada@example.org\n\tbob@example.org\n"],
    ["capitals and blanks", " EMAIL , Language\n ada@example.org , FR\nbob@example.org, \n"],
    [
      "commas in cells of a file with semicolons",
      "email;components\nada@example.org;checkout,search\nbob@example.org;\n",
    ],
  ])("%s", async (_, text) => {
    const { emails, problems } = await readList(text);
    expect({ emails, problems }).toEqual({ emails: both, problems: [] });
  });

  test("a file that comes in small pieces, cut anywhere", async () => {
    const bytes = new TextEncoder().encode("\ufeffemail;language\r\nada@example.org;fr\r\nbob@example.org;pt-br\r\n");
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await readList(pieces, { partSize: 1 })).toMatchObject({ emails: both, problems: [] });
  });
});

test("a row says what somebody wants", async () => {
  const { rows } = await readList("email,language,components,audience\nAda@EXAMPLE.org,pt-BR,checkout search,test\n");
  expect(rows).toMatchObject([
    { address: "Ada@example.org", language: "pt-br", scope: { components: ["checkout", "search"] }, audience: "test" },
  ]);
});

describe("a bad row is reported by its line, and good ones are kept", () => {
  test.each([
    ["no address", "nobody,,,", "line 3, column email: is not a mail address; write it like “status@example.com”."],
    ["a group of addresses", "Friends: a@b.org;,,,", "line 3, column email: is not a mail address"],
    ["a name beside the address", "Ada <a@b.org>,,,", "line 3, column email: is not a mail address"],
    ["a letter that looks like another", "\u0430da@b.org,,,", "line 3, column email: has letters of another script"],
    ["255 characters", `a@${"b.".repeat(126)}b,,,`, "line 3, column email: is longer than 254"],
    ["a formula", "=cmd|'/c calc'!A1,,,", "line 3, column email: is not a mail address"],
    ["two addresses", "a@b.org c@d.org,,,", "line 3, column email: is not a mail address"],
    ["a header in the address", '"a@b.org\u000bBcc: c@d.org",,,', "line 3, column email: is not a mail address"],
    ["an address that is too long", `${"a".repeat(60)}@${"b".repeat(300)}.org,,,`, "line 3, column email: is longer"],
    ["no language tag", "a@b.org,french!,,", "line 3, column language: is not a language tag"],
    ["an unknown component", "a@b.org,,printer,", "line 3, column components: names something that site.yaml"],
    ["no component's id", "a@b.org,,Check-Out!,", "line 3, column components: names something that site.yaml"],
    ["no audience", "a@b.org,,,everybody", "line 3, column audience: is no audience; write public, test or"],
    ["an open quotation mark", 'a@b.org,"fr,,', "line 3: the quotation marks do not match"],
    ["text after a quotation mark", '"a@b.org"x,fr,,', "line 3: the quotation marks do not match"],
    ["a quotation mark that closes nothing", 'a@b".org,"fr,,', "line 3: the quotation marks do not match"],
    ["too many cells", "a@b.org,,,,,", "line 3: has 6 cells, but the header has 4"],
    ["too few cells", "a@b.org,fr", "line 3: has 2 cells, but the header has 4"],
    ["binary", "\u0000\u0001\u00ff,,,", "line 3, column email: is not a mail address"],
  ])("%s", async (_, row, problem) => {
    const { emails, problems } = await readList(
      `email,language,components,audience\nada@example.org,,,\n${row}\nbob@example.org,,,\n`,
    );
    expect(emails).toEqual(["ada@example.org", "bob@example.org"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    // The problem may be shown to anybody: it never repeats an address.
    expect(problems[0]?.replace("status@example.com", "").replace("before the @", "")).not.toMatch(
      /@|Bcc|printer|french/,
    );
  });

  test("a cell that runs over lines spoils its own lines only", async () => {
    const { emails, problems } = await readList('email,language\nada@example.org,"f\nr"\nbob@example.org,\n');
    expect(emails).toEqual(["bob@example.org"]);
    expect(problems.map((problem) => problem.slice(0, 6))).toEqual(["line 2", "line 3"]);
  });
});

describe("a file without addresses is refused at its first line", () => {
  test.each([
    ["no header, and more than an address a line", "ada@example.org,Ada\nbob@example.org,Bob\n"],
    ["nothing at all", ""],
    ["empty lines", "\n\n"],
    ["another table", "name,city\nAda,London\n"],
    ["UTF-16", Buffer.from("\ufeffemail\nada@example.org\n", "utf16le").toString("latin1")],
  ])("%s", async (_, text) => {
    const { rows, problems } = await readList(text);
    expect(rows).toEqual([]);
    expect(problems).toEqual([
      "line 1: there is no column “email”; write a header, like “email,language”, or name the column by --map, and save as CSV in UTF-8.",
    ]);
  });
});

test("columns that are not kept are named by their place, and double ones are read once", async () => {
  const { emails, problems, notes } = await readList("Name,email,email\nAda,ada@example.org,bob@example.org\n");
  expect([emails, problems]).toEqual([["ada@example.org"], []]);
  expect(notes).toEqual([
    expect.stringMatching(/^line 1: column 1 is none of via, address, .*; it is left out\.$/),
    "line 1, column email: stands there twice; the first one is read.",
  ]);
});
