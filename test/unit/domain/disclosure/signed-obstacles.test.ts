import { expect, test } from "vitest";
import { approvalsIn } from "#domain/disclosure/approvals.ts";
import { type SignedApproval, signedObstacles } from "#domain/disclosure/signed-obstacles.ts";
import { placeOf } from "#model/place.ts";
import { aDisclosure, passedOver } from "../../../support/sound-disclosure.ts";

const incident = aDisclosure({ overrides: passedOver("advanceNotice") });
const signedBy = (signer: string): SignedApproval => ({
  commit: "0123456789abcdef",
  signature: { kind: "signed", signer, at: new Date("2026-03-12T10:00:00Z") },
});

/** Every entry signed, the second of each list by bo, with some of them otherwise. */
function found(otherwise: Readonly<Record<string, SignedApproval | undefined>>) {
  const signed = approvalsIn(incident).map(({ path }) => [path, signedBy(path.endsWith("1") ? "bo" : "ada")] as const);
  const approvals = new Map(
    [...signed, ...Object.entries(otherwise)].flatMap(([path, one]) => (one ? [[path, one]] : [])),
  );
  for (const [path, one] of Object.entries(otherwise)) if (one === undefined) approvals.delete(path);
  return signedObstacles(incident, approvals);
}

test("nothing is in the way where everything is signed, and by two where it takes two", () => {
  expect(found({})).toEqual([]);
});

test.each(["unsigned", "unknown", "expired", "bad", "uncommitted"] as const)(
  "an entry that is %s does not count, and says where and what to do",
  (kind) => {
    const path = "gates.dataScope.0";
    const commit = kind === "uncommitted" ? {} : { commit: "0123456789abcdef" };
    const [obstacle, ...more] = found({ [path]: { ...commit, signature: { kind, reason: "of this" } } });
    expect(more).toEqual([]);
    expect(obstacle).toMatchObject({ about: "dataScope", place: placeOf(incident, path) });
    const where = kind === "uncommitted" ? "" : " (commit 0123456789)";
    expect(obstacle?.what).toBe(`the approval of “Head of security” does not count: of this${where}`);
    expect(obstacle?.mend).toMatch(/^[A-Z].*[^.!?]$/);
  },
);

test("an entry that nobody looked up does not count", () => {
  expect(found({ "gates.facts.0": undefined })).toMatchObject([
    { about: "facts", what: expect.stringContaining("no commit") },
  ]);
});

test("one signer under two names is one person, for the release and for what is passed over", () => {
  expect(found({ "releases.1": signedBy("ada") })).toMatchObject([
    { about: "releases", place: placeOf(incident, "releases.1"), what: expect.stringContaining("“ada” signed all") },
  ]);
  expect(found({ "overrides.0.approvals.1": signedBy(" ADA") })).toMatchObject([
    { about: "advanceNotice", place: placeOf(incident, "overrides.0.approvals.1") },
  ]);
});
