import { describe, expect, test } from "vitest";
import { promisesHash, promisesId } from "#domain/promises.ts";
import { policy } from "#model/policy.ts";
import { checkSite } from "#policy/check.ts";
import { aNotice, aSite } from "../../support/site.ts";

const before = new Map([[promisesId, promisesHash(policy.parse({ maintenanceNotice: "72h" }))]]);
const changed = { maintenanceNotice: "24h", reviewedOn: "2026-04-28" };
const rulesOf = (...site: Parameters<typeof aSite>) => checkSite(aSite(...site), before).map(({ rule }) => rule);

describe("a policy that promises less", () => {
  test("is found while nothing tells readers", () => {
    expect(rulesOf({ policy: changed })).toEqual(["policy/announced"]);
    expect(rulesOf({ policy: changed, notices: [aNotice()] })).toEqual(["policy/announced"]);
    expect(rulesOf({ policy: changed, notices: [aNotice({ kind: "policy_change", draft: true })] })).toEqual([
      "policy/announced",
    ]);
  });

  test("is announced by a notice that is not out yet, whatever its day", () => {
    expect(
      rulesOf({ policy: changed, notices: [aNotice({ kind: "policy_change", at: "2026-03-01T08:00:00Z" })] }),
    ).toEqual([]);
  });

  test("was announced by a notice since its last review, and not by an older one", () => {
    const notice = aNotice({ kind: "policy_change" });
    const told = new Map([...before, [`notices/${notice.id}`, notice.hash]]);
    const found = (reviewedOn: string) =>
      checkSite(aSite({ policy: { ...changed, reviewedOn }, notices: [notice] }), told).map(({ rule }) => rule);
    expect(found("2026-05-01")).toEqual([]);
    expect(found("2026-05-02")).toEqual(["policy/announced"]);
  });
});

test("a policy that was never published has nothing to announce", () => {
  expect(checkSite(aSite({ policy: changed }), new Map())).toEqual([]);
});
