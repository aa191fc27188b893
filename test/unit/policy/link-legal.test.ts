import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const judged = (update: Parameters<typeof anUpdate>[0]) =>
  checkSite(aSite({ incidents: [anIncident({ updates: [anUpdate(update)] })] }), nothing).filter(
    ({ rule }) => rule === "link/legal",
  );

describe("link/legal", () => {
  test.each([
    ["[our blog](http://example.com/)", "error", "can be changed on its way", 12],
    ["[our blog](javascript:alert(1))", "error", "“javascript:” does not belong", 12],
    ["[our blog](JaVaScRiPt:alert)", "error", "“javascript:” does not belong", 12],
    ["[our blog](data:text/html,x)", "error", "“data:” does not belong", 12],
    ["[our number](tel:+43123)", "error", "“tel:” does not belong", 14],
    ["[our blog](/blog)", "error", "leads nowhere in a mail or feed", 12],
    ["[our blog](../blog.html)", "error", "leads nowhere in a mail or feed", 12],
    ["[our blog](#top)", "error", "leads nowhere in a mail or feed", 12],
    ["[our blog](//example.com/)", "error", "leads nowhere in a mail or feed", 12],
    ["[our blog]()", "error", "leads nowhere", 12],
    ["[our blog](https://)", "error", "is not an address", 12],
    ["[our bank](https://bank.example@evil.example/)", "error", "leads to evil.example", 12],
    ["[](https://example.com/)", "error", "has no words", 4],
    ["[ ](https://example.com/)", "error", "has no words", 5],
    ["![a chart](/chart.png)", "error", "leads nowhere in a mail or feed", 12],
    ['<a href="https://example.com/">it</a>', "error", "written in HTML", 1],
    ["www.example.com has more", "error", "has no https://", 1],
    ["example.com/help has more", "error", "has no https://", 1],
    ["> [our blog](/blog)", "error", "leads nowhere in a mail or feed", 14],
    ["[here](https://example.com/)", "advice", "“here” does not say where", 8],
    ["[Click here!](https://example.com/)", "advice", "“Click here” does not say where", 15],
    ["[**Read more** →](https://example.com/)", "advice", "“Read more” does not say where", 19],
    ["https://example.com/ has more", "advice", "no words of its own", 1],
    ["<https://example.com/> has more", "advice", "no words of its own", 1],
  ])("finds one thing in “%s”", (body, level, what, column) => {
    expect(judged({ body })).toMatchObject([
      { level, what: expect.stringContaining(what), place: { line: 6, column } },
    ]);
  });

  test.each([
    "[our page on ways to pay](https://example.com/pay)",
    "[how to pay](https://example.com/pay 'Ways to pay')",
    "[the first incident](/incidents/2026-03-01-search/#2026-03-01T1000Z-resolved)",
    "[la page](/fr/incidents/recherche/) and [what you can subscribe to](/subscribe/)",
    "[write to us](mailto:help@example.com)",
    "help@example.com or <help@example.com> knows more",
    "[what happened][post]\n\n[post]: https://example.com/what",
    "Type `http://localhost/` or:\n\n    curl http://localhost/",
    "Between 10:30 and 11:00 and/or 12:00, 3.5/4 of requests (see above) failed.",
  ])("finds nothing in “%s”", (body) => {
    expect(judged({ body })).toEqual([]);
  });

  test("lets an address stand alone in a line that is no Markdown", () => {
    expect(judged({ summary: "More on https://example.com/" })).toEqual([]);
    expect(judged({ summary: "More on http://example.com/" })).toMatchObject([{ place: { line: 5, column: 10 } }]);
  });
});
