import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import { plainLetters } from "#policy/plain-letters.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

describe("a banned phrase is found", () => {
  test.each([
    ["with soft hyphens", "a bl\u00adip here"],
    ["with joiners", "a b\u200dl\u200cip here"],
    ["with blanks of no width", "a b\u200bl\u2060ip here"],
    ["with selectors of variants", "a bl\ufe0fip here"],
    ["with Cyrillic letters", "a blі\u0440 here"],
    ["with Greek letters", "a bl\u03b9\u03c1 here"],
    ["with a dotless letter", "a blıp here"],
    ["in full width", "a ｂｌｉｐ here"],
    ["in bold letters of mathematics", "a 𝐛𝐥𝐢𝐩 here"],
    ["in circles", "a ⓑⓛⓘⓟ here"],
    ["with entities of letters", "a bl&#105;&#x70; here"],
    ["with entities of letters of other scripts", "a bl&iukcy;&rcy; here"],
    ["with entities that show nothing", "a b&shy;l&ZeroWidthSpace;i&#8203;p here"],
    ["with emphasis within", "a b**li**p here"],
    ["with a stroke within", "a b~~li~~p here"],
    ["with tags within", "a bl<b></b>ip here"],
    ["with tags that have attributes", 'a b<span class="x">li</span >p here'],
    ["with a link within", "a b[li](  )p here"],
    ["with a link to nothing within", "a bl[](  )ip here"],
  ])("%s, at its place", (_, words) => {
    const [hit] = phrasesIn(words, [phrase("blip")], []);
    expect(hit?.from).toBe(2);
    expect(words.slice(hit?.to)).toBe(" here");
  });

  test("in its own script", () => {
    expect(phrasesIn("У нас сбой сервиса.", [phrase("сбой")], [])).toMatchObject([{ from: 6, to: 10 }]);
    expect(phrasesIn("У нас всё хорошо.", [phrase("сбой")], [])).toEqual([]);
  });

  test("but not in two words that the page parts", () => {
    for (const words of ["bl<br>ip", "bl</p><p>ip", "bl&nbsp;ip", "bl ** ip", "bl * ip", "bl_ip", "AT&T bl;ip"]) {
      expect(phrasesIn(words, [phrase("blip")], [])).toEqual([]);
    }
  });
});

test.each(["Café, naïve – “blip”.", "AT&T, a < b, [1] (2), 5 * 3, **bold**", "snake_case and a&b;"])(
  "plain text stays what it is: %s",
  (text) => {
    expect(plainLetters(text).text).toBe(text);
  },
);

describe("in an update, at its line and column,", () => {
  const found = (body: string) => {
    const site = aSite({ incidents: [anIncident({ updates: [anUpdate({ body: `Payments fail.\n\n${body}` })] })] });
    return checkSite(site, new Map()).map(({ rule, place }) => [rule, place.column]);
  };

  test.each([
    "We take sec<b></b>urity seriously.",
    "We take se**cu**rity ser<i>io</i>usly.",
    "We take this ser<!-- so -->iously.",
    'We take this ser<a href="https://status.example.com/">i</a>ously.',
    "We take this ser[i](https://status.example.com/)ously.",
    "We take this ser&shy;iously.",
    "We t\u0430ke this s&#101;riously.",
    "We take&nbsp;this seriously.",
  ])("a phrase is found: %s", (body) => {
    expect(found(body)).toContainEqual(["words/banned", 4]);
  });

  test.each(["It will be fix<b></b>ed within 10 min&shy;utes.", "It will be fixed within 1&#48; minutes."])(
    "an estimate is found: %s",
    (body) => {
      expect(found(body)).toMatchObject([["update/no-fix-estimate", expect.any(Number)]]);
    },
  );

  test.each([
    "Our log says `we take this seriously`, which is a test.",
    "```\nWe take this seriously.\n```",
    "    We take this seriously.",
    "> We take this seriously.",
    "<!-- We take this seriously. -->",
    "See [what we said](https://status.example.com/incidents/we-take-this-seriously/).",
  ])("what is code, quoted, unseen or an address is not: %j", (body) => {
    expect(found(body)).toEqual([]);
  });
});
