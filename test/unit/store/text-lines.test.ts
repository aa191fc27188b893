import { describe, expect, test } from "vitest";
import { type TextLine, textLines } from "#store/text-lines.ts";
import { everythingOf, streamOf } from "../../support/stream.ts";
import { readList } from "../../support/subscriber-list.ts";

const read = (...pieces: (string | Uint8Array)[]): Promise<TextLine[]> => everythingOf(textLines(streamOf(pieces)));

test("lines end with LF, CRLF or CR, wherever the pieces are cut", async () => {
  const bytes = Buffer.from("\ufeffä\r\nb\rc\n\n\r\r\nd");
  const lines = [
    { number: 1, text: "ä" },
    { number: 2, text: "b" },
    { number: 3, text: "c" },
    { number: 7, text: "d" },
  ];
  expect(await read(bytes)).toEqual(lines);
  expect(await read(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(lines);
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(await read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(lines);
});

describe("a list in Latin-1", () => {
  const list = Buffer.from(
    'email,consent\nada@example.org,Yes\nbob@example.org,"Être informé, oui"\ncyd@example.org,Yes\n',
    "latin1",
  );

  test("is told by the lines that are not UTF-8; the others are read", async () => {
    const { emails, problems, rejected } = await readList([list]);
    expect(emails).toEqual(["ada@example.org", "cyd@example.org"]);
    expect(problems).toEqual([
      "line 3: is not written in UTF-8; save the file as “CSV UTF-8”, or say --encoding latin1.",
    ]);
    expect(rejected).toEqual([list.subarray(list.indexOf("bob"), list.indexOf("\ncyd"))]);
  });

  test("is read as such where that is said", async () => {
    const { rows } = await readList([list], { encoding: "latin1" });
    expect(rows[1]?.consent).toMatch(/^Être informé/);
  });
});

test("a file without lines is given up, and does not fill the memory", async () => {
  let pieces = 0;
  async function* endless() {
    yield "email\nada@example.org\n";
    for (; ; pieces += 1) yield Buffer.alloc(10_000, "x");
  }
  const lines = await everythingOf(textLines(endless()));
  expect(lines.at(-1)).toEqual({ number: 3, text: "", fault: "endless" });
  expect(pieces).toBeLessThan(10);
});
