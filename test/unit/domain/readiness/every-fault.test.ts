import { expect, test } from "vitest";
import { readinessChecks } from "#domain/readiness/checks.ts";
import { allFaults } from "../../../support/readiness-faults/all.ts";

test("each check has a fault that turns it, and it alone", () => {
  const turned = new Set(allFaults.filter(([, state]) => state !== "unknown").map(([id]) => id));
  expect([...turned].sort()).toEqual(Object.keys(readinessChecks).sort());
});
