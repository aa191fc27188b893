import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { aNotice, anIncident, anUpdate, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const words = {
  internal: ["heron", "pay-edge"],
  vendors: ["Acme Pay", "Northcable"],
  allowed: ["Yahoo!", "IMPORTANT folder"],
};
const settings = {
  contact: { email: "help@example.com", note: "Or call +43 1 5550 9876." },
  channels: { email: { kind: "email" as const, since: "2024-01-01", from: "news@mail.example" } },
  policy: { words },
};
const found = (rule: string, body: string, facts: Parameters<typeof anIncident>[0] = {}) =>
  checkSite(
    aSite({ ...settings, incidents: [anIncident({ ...facts, updates: [anUpdate({ body })] })] }),
    nothing,
  ).filter((finding) => finding.rule === rule);

test.each([
  ["words/calm", "Everything works again!!", "advice"],
  ["words/calm", "**Back online!** More follows.", "advice"],
  ["words/calm", "Please do NOT pay twice.", "advice"],
  ["words/calm", "WE ARE BACK ONLINE AGAIN, all is well.", "advice"],
  ["words/calm", "The outage was catastrophic.", "advice"],
  ["words/scope", "Some users may be unable to sign in.", "advice"],
  ["words/scope", "A small number of customers saw errors since 09:42 UTC.", "advice"],
  ["words/internal", "The host 10.0.12.7 does not answer.", "advice"],
  ["words/internal", "The host fe80:0:0:0:1:2:3:4 does not answer.", "advice"],
  ["words/internal", "We restart orders.svc.internal now.", "advice"],
  ["words/internal", "We restart db-prod-03 now.", "advice"],
  ["words/internal", "It says java.lang.NullPointerException.", "advice"],
  ["words/internal", "It stopped at pay (src/pay.js:12:3) and stayed.", "advice"],
  ["words/internal", "We follow it as PAY-1234.", "advice"],
  ["words/internal", "Heron is slow.", "advice"],
  ["words/internal", "We restart pay-edge.", "advice"],
  ["words/private", "Ask jane.doe@example.com.", "error"],
  ["words/private", "Ask [Jane](mailto:jane.doe@example.com).", "error"],
  ["words/private", "Ada <ada@customer.example> told us.", "error"],
  ["words/private", "Call +43 (1) 5550-1234.", "error"],
  ["words/private", "Call us on 020 7946 0018.", "error"],
  ["words/private", "(555) 555-0123 is answered.", "error"],
  ["words/blame", "An employee mistakenly removed a rule.", "advice"],
  ["words/blame", "It was human error.", "advice"],
  ["words/blame", "The operator should have checked the list.", "advice"],
  ["words/blame", "A junior developer changed it.", "advice"],
  ["words/blame", "It was your own fault.", "error"],
  ["words/blame", "As we have already told you, it is down.", "error"],
  ["words/guess", "Requests fail because of a broken disk.", "advice"],
  ["words/guess", "The cause is a broken disk.", "advice"],
  ["words/guess", "It may rain. Requests fail due to a broken disk.", "advice"],
  ["words/length", "word ".repeat(151), "advice"],
  ["words/length", "字".repeat(302), "advice"],
  ["words/sentence", `It fails. ${"word ".repeat(41)}`, "advice"],
  ["words/marketing", "Our world-class team works on it.", "advice"],
  ["words/marketing", "We are excited to announce that it works.", "advice"],
  ["words/marketing", "[our help](https://example.com/a?b=1&utm_medium=email)", "error"],
  ["words/acronym", "The CDN is slow, and the CDN is ours.", "advice"],
  ["words/acronym", "Two RPCs fail.", "advice"],
  ["words/vendors", "Northcable has cut a line.", "error"],
  ["words/vendors", "The line of acme\npay is cut.", "error"],
])("%s finds one thing in “%s”", (rule, body, level) => {
  expect(found(rule, body)).toMatchObject([{ level }]);
});

test.each([
  ["words/calm", "The shop says “try again!” and stops."],
  ["words/calm", "![a chart](https://example.com/a.png) shows `a != b` and `NOT NULL`."],
  ["words/calm", "Mail to Yahoo! arrives. The IMPORTANT folder is slow."],
  ["words/calm", "The REST API answers GET with JSON over HTTP. UTC and PDF are short forms."],
  ["words/calm", "Disaster recovery works; massive open online courses do not."],
  ["words/scope", "Some users, about 4 % of all, cannot sign in."],
  ["words/scope", "Some customers who pay by card see an error."],
  ["words/scope", "Some users in Europe cannot sign in."],
  ["words/scope", "For one payment in ten some customers see an error."],
  ["words/scope", "Some users were charged twice: 41 customers in all."],
  ["words/internal", "Version 10.4.3 and version 1.2.3.4 are fine, 5.8.0.1.2 too."],
  ["words/internal", "At 10:42:17 we saw 3:1 odds, CVE-2026-1234, SHA-256, UTF-16, RFC-5321 and ISO-27001."],
  ["words/internal", "The file `db-prod-03.internal` is safe; so is [our help](https://help.example.local/a)."],
  ["words/internal", "A node-based tool with three hosts. The local shop, the top-10 list."],
  ["words/internal", "Herons are birds. Terror and Error 503 are words."],
  ["words/private", "Ask help@example.com, news@mail.example or security@example.com."],
  ["words/private", "Letters from `phish@evil.example` are not ours."],
  ["words/private", "Call +43 1 5550 9876."],
  ["words/private", "We saw +10 000 000 requests, 1,234,567 errors, +20% and 2026-03-14 10:00-11:00."],
  ["words/private", "Order 123-456-7890 and 0800 123 456 789 are numbers. From 2020 to 2026, +2 hours."],
  ["words/blame", "We should have noticed earlier, and the fault was ours."],
  ["words/blame", "Customers should have received a letter. Engineers are working on it."],
  ["words/blame", "Developers who use our API should have no trouble. Our engineers found it."],
  ["words/guess", "We suspect that it is due to a broken disk."],
  ["words/guess", "It is not caused by the change of 09:15 UTC."],
  ["words/guess", "Payouts due to leave at noon wait. As a result of this, venues wait too."],
  ["words/guess", "Whether this is due to the change we do not know."],
  ["words/length", "word ".repeat(150)],
  ["words/sentence", `It holds:\n\n- ${"word ".repeat(25)}\n- ${"word ".repeat(25)}\n`],
  ["words/sentence", `${"word ".repeat(39)}word. ${"word ".repeat(39)}word.`],
  ["words/marketing", "Upgrades of tickets fail. Discount codes and free trials work. Sales cannot be counted."],
  ["words/marketing", "[our help](https://example.com/a?b=1&source=status)"],
  ["words/acronym", "A content delivery network (CDN) is slow. The CDN is ours."],
  ["words/acronym", "The CDN (content delivery network) is slow."],
  [
    "words/acronym",
    "At 10:00 UTC the API of the UK site sent PDFs to iOS, over HTTP/2 and TLS 1.3, by SHA-256 and CVE-2026-1234.",
  ],
  ["words/acronym", "The file `CDN.md`, McDonald, I, A and Q3 are none."],
  ["words/vendors", "Acme Payments are no vendor, and acme.pay is none."],
])("%s finds nothing in “%s”", (rule, body) => {
  expect(found(rule, body)).toEqual([]);
});

describe("words/scope", () => {
  test("knows the scope that an update before has given", () => {
    const updates = [
      anUpdate({ scope: { percent: 10 } }),
      anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z", body: "Some users cannot pay." }),
    ];
    const scope = (said: typeof updates) =>
      checkSite(aSite({ incidents: [anIncident({ updates: said })] }), nothing).filter(
        ({ rule }) => rule === "words/scope",
      );
    expect(scope(updates)).toEqual([]);
    expect(scope(updates.slice(1))).toHaveLength(1);
  });
});

describe("words/guess", () => {
  test("asks how sure we are, before it asks where we are", () => {
    const body = "Requests fail due to a broken disk.";
    const guess = (facts: Parameters<typeof anUpdate>[0]) =>
      checkSite(aSite({ incidents: [anIncident({ updates: [anUpdate({ body, ...facts })] })] }), nothing).filter(
        ({ rule }) => rule === "words/guess",
      );
    expect(guess({ causeBasis: "observed" })).toEqual([]);
    expect(guess({ status: "identified" })).toEqual([]);
    expect(guess({ status: "identified", causeBasis: "suspected" })).toHaveLength(1);
    expect(guess({ body: "Requests fail.", cause: "It fails due to a disk.", causeBasis: "suspected" })).toEqual([]);
  });
});

describe("words/repeated", () => {
  const first = "Payments by card fail for about one customer in ten since 09:30 UTC. We are looking for the cause.";
  const repeated = (body: string, facts: Parameters<typeof anUpdate>[0] = {}) => {
    const second = anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z", body, ...facts });
    return checkSite(
      aSite({ incidents: [anIncident({ updates: [anUpdate({ body: first }), second] })] }),
      nothing,
    ).filter(({ rule }) => rule === "words/repeated");
  };

  test("finds the same words, however they are set", () => {
    expect(repeated(first)).toHaveLength(1);
    expect(repeated(first.toUpperCase().replaceAll(" ", "\n"))).toHaveLength(1);
  });

  test("lets one new fact pass, and a correction that repeats what was right", () => {
    expect(repeated(first.replace("one customer in ten", "three customers in five"))).toEqual([]);
    const corrects = { kind: "correction", corrects: "2026-03-14T0942Z-investigating", wrong: "09:20 UTC" } as const;
    expect(repeated(first, corrects)).toEqual([]);
  });
});

test("words/length leaves disclosures their room", () => {
  expect(found("words/length", "word ".repeat(400), { category: "security" })).toEqual([]);
});

describe("words/vendors", () => {
  test("lets those be named who have spoken themselves, and anybody where nothing broke", () => {
    const thirdParties = [{ name: "Northcable", disclosureUrl: "https://northcable.example/news" }];
    expect(found("words/vendors", "Northcable has cut a line.", { thirdParties })).toEqual([]);
    expect(found("words/vendors", "Northcable and Acme Pay failed.", { thirdParties })).toMatchObject([
      { what: expect.stringContaining("Acme Pay") },
    ]);
    const notices = [aNotice({ body: "We work with Northcable from May." })];
    expect(checkSite(aSite({ ...settings, notices }), nothing)).toEqual([]);
  });

  test("finds them in titles", () => {
    expect(found("words/vendors", "One line is cut.", { title: "Northcable is down" })).toHaveLength(1);
  });
});
