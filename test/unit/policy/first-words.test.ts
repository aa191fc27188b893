import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

type Words = Parameters<typeof anUpdate>[0];
const rulesOf = (...updates: NonNullable<Words>[]) =>
  checkSite(aSite({ incidents: [anIncident({ updates: updates.map(anUpdate) })] }), new Map()).map(({ rule }) => rule);
const then = (said: NonNullable<Words>) =>
  rulesOf({}, { at: "2026-03-14T10:10:00Z", nextUpdateBy: "2026-03-14T10:40:00Z", ...said });

describe("an update says something", () => {
  test.each([
    "We are continuing to investigate this issue.",
    "Our team is still working on it. We’re sorry, and thank you for bearing with us.",
    "",
  ])("not: %j", (body) => {
    expect(then({ body })).toEqual(["update/says-something"]);
  });

  test.each([
    "No change: Checkout still fails.",
    "Still down.",
    "About 40 of them are left.",
    "We have restarted it.",
    "Paying by invoice works.",
    "We know no more than at 09:42, and are still investigating.",
    "> We are working on it, our processor says.",
  ])("yes, shortly: %s", (body) => {
    expect(then({ body })).toEqual([]);
  });

  test("yes, with a fact in its keys, a new status, or as the first word beside a title", () => {
    const body = "We are working on it.";
    expect(then({ body, scope: { percent: 5, basis: "observed" } })).toEqual([]);
    expect(then({ body, status: "identified" })).toEqual([]);
    expect(rulesOf({ body })).toEqual([]);
  });
});

describe("a first word says whose word it is", () => {
  test.each([
    "We have received several reports of payments that fail.",
    "Customers tell us that payments fail.",
    "We believe that payments by card fail.",
  ])("not: %s", (body) => {
    expect(rulesOf({ body })).toEqual(["update/first-basis"]);
    expect(rulesOf({ body, basis: "reported" })).toEqual([]);
  });

  test.each([
    "Reports cannot be opened by anybody.",
    "We have seen payments fail since 09:30.",
    "Payments fail. We suspect that this is due to a change of 09:15 UTC.",
    "If you see this, please report it to us.",
  ])("it needs none: %s", (body) => {
    expect(rulesOf({ body })).toEqual([]);
  });
});

describe("a cause of a security incident belongs into a disclosure", () => {
  test.each([
    "Signing in fails for everybody. An attacker has read our files.",
    "Signing in fails for everybody. Our servers were hacked.",
    "Signing in fails for everybody. We are closing a vulnerability in our shop.",
    "Signing in fails for everybody. Somebody used stolen passwords.",
  ])("found: %s", (body) => {
    expect(rulesOf({ body })).toEqual(["security/category"]);
  });

  test.each([
    "Signing in fails for everybody. This is not the work of an attacker, and no data was read.",
    "Attackers flood our network with traffic, so pages load slowly.",
    "We restart the servers to exploit their full capacity.",
    "Signing in fails for everybody. `attacker` is the name of a test.",
  ])("not found: %s", (body) => {
    expect(rulesOf({ body })).toEqual([]);
  });
});

describe("one update, one thing", () => {
  test.each([
    ["## Payments\n\nThey fail.\n\n## Sign-in\n\nIt fails as well.", ["update/one-thing"]],
    ["## What we know\n\nPayments fail.\n\n## What you can do\n\nPay by invoice.", []],
    ["## Payments\n\nThey fail.\n\n```\n## Sign-in\n```", []],
  ])("%j", (body, found) => {
    expect(rulesOf({ body })).toEqual(found);
  });

  test("a short sentence or three in the summary are one thing", () => {
    expect(rulesOf({ summary: "Cards fail since approx. Monday. Invoices work. No money is lost." })).toEqual([]);
  });
});

test("a cause without its basis is found once, however often it is told", () => {
  const cause = "A certificate ran out.";
  const identified = {
    status: "identified" as const,
    impact: "major" as const,
    cause,
    body: "Payments fail since 09:30.",
  };
  const monitoring = {
    ...identified,
    status: "monitoring" as const,
    at: "2026-03-14T10:10:00Z",
    body: "A new certificate is in place.",
  };
  const promise = { nextUpdateBy: "2026-03-14T10:40:00Z" };
  expect(rulesOf({ ...identified, nextUpdateBy: "2026-03-14T10:10:00Z" }, { ...monitoring, ...promise })).toEqual([
    "cause/basis",
  ]);
  expect(rulesOf({ ...identified, causeBasis: "suspected", nextUpdateBy: "2026-03-14T10:10:00Z" })).toEqual([]);
});
