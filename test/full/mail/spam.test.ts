import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { translations } from "#render/words.ts";
import type { Letter } from "../../support/mailbox.ts";
import { announcedKinds, announcedLetter, serviceKinds, serviceLetter } from "./every-letter.ts";
import { openSpamFilter, type SpamFilter } from "./spam-filter.ts";
import { notHere } from "./unpack.ts";

const languages = ["en", ...translations.keys()];
const missing = process.env["OPENLINE_FULL"] === undefined ? "OPENLINE_FULL" : notHere;

describe.skipIf(missing !== undefined)(`SpamAssassin, by its own rules alone (${missing ?? "OPENLINE_FULL"})`, () => {
  let filter: SpamFilter;
  const table: string[] = [];

  beforeAll(async () => {
    filter = await openSpamFilter();
  }, 300_000);
  afterAll(async () => {
    console.log(table.join("\n"));
    await filter[Symbol.asyncDispose]();
  });

  /** What a letter costs in all, after its rules went into the table. */
  async function costOf(name: string, letter: Letter): Promise<number> {
    const points = [...(await filter.pointsOf(letter))];
    table.push(`${name.padEnd(18)} ${points.map(([rule, cost]) => `${rule} ${cost}`).join(", ") || "nothing"}`);
    return points.reduce((sum, [, cost]) => sum + Math.max(0, cost), 0);
  }

  test("finds what others send who mean no good", async () => {
    const { bytes, ...way } = await serviceLetter("farewell", "en");
    const changed = bytes.toString("latin1").replace(/^Subject: .*$/m, "Subject: VIAGRA CHEAP!!! FREE $$$ MONEY");
    expect(await costOf("(made worse)", { ...way, bytes: Buffer.from(changed, "latin1") })).toBeGreaterThan(1);
  });

  test.each(announcedKinds)("lets a letter pass that tells: %s", async (kind) => {
    expect(await costOf(kind, await announcedLetter(kind))).toBeLessThanOrEqual(1);
  });

  const ownLetters = serviceKinds.flatMap((kind) => languages.map((language) => [kind, language] as const));
  test.each(ownLetters)("lets the service's letter pass: %s in %s", async (kind, language) => {
    expect(await costOf(`${kind}, ${language}`, await serviceLetter(kind, language))).toBeLessThanOrEqual(1);
  });
});
