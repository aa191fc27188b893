import { type ApprovalGroup, approvalGroups, nameKey } from "#domain/disclosure/approvals.ts";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";

/** What a commit's signature is worth, judged by the file of allowed signers. */
export type Signature =
  | {
      readonly kind: "signed";
      readonly signer: string /** When the commit says that it was made. */;
      readonly at: Date;
    }
  | {
      readonly kind: "unsigned" | "unknown" | "expired" | "bad" /** A clause: `the commit has no signature`. */;
      readonly reason: string;
    };

/** Who vouches for one entry of incident.md: the commit that brought it, and its signature. */
export interface SignedApproval {
  /** Undefined as long as the entry is in no commit. */
  readonly commit?: string;
  readonly signature: Signature | { readonly kind: "uncommitted"; readonly reason: string };
}

/** Every entry of incident.md by its path, as `approvalsIn` has it. */
export type SignedApprovals = ReadonlyMap<string, SignedApproval>;

/**
 * What is wrong with the signatures of the approvals that stand in incident.md: each of them must be signed, and those
 * that take two people by two. Only together with `obstaclesOf`, which asks whether there are enough, does nothing
 * found mean that it may go out.
 */
export function signedObstacles(incident: Incident, approvals: SignedApprovals): Obstacle[] {
  return approvalGroups(incident).flatMap((group) => {
    const wrong = unsignedEntries(incident, group, approvals);
    return wrong.length > 0 ? wrong : signedByOne(incident, group, approvals);
  });
}

const uncommitted = { kind: "uncommitted", reason: "it is in no commit" } as const;

const mends = {
  unsigned: "Take the entry out and approve again with `openline approve`, which signs the commit",
  unknown: "Let somebody approve whose key is in the file of allowed signers, or add the key there",
  expired: "Take the entry out and approve again with a key that is valid now",
  bad: "Take the entry out and approve again; find out who changed the commit",
  uncommitted: "Commit it, signed: `openline approve` does both",
} satisfies Record<Exclude<SignedApproval["signature"]["kind"], "signed">, string>;

function unsignedEntries(incident: Incident, { about, approvals }: ApprovalGroup, signed: SignedApprovals): Obstacle[] {
  return approvals.flatMap(({ path, by }) => {
    const { commit, signature } = signed.get(path) ?? { signature: uncommitted };
    if (signature.kind === "signed") return [];
    const where = commit === undefined ? "" : ` (commit ${commit.slice(0, 10)})`;
    const what = `the approval of “${by}” does not count: ${signature.reason}${where}`;
    return [{ about, place: placeOf(incident, path), what, mend: mends[signature.kind] }];
  });
}

/** Two approvals that one person signed are one person's word, whatever names stand in them. */
function signedByOne(
  incident: Incident,
  { about, path, approvals }: ApprovalGroup,
  signed: SignedApprovals,
): Obstacle[] {
  const takesTwo = about === "releases" || path.startsWith("overrides.");
  if (!takesTwo || approvals.length < 2) return [];
  const signers = approvals.flatMap((approval) => {
    const signature = signed.get(approval.path)?.signature;
    return signature?.kind === "signed" ? [signature.signer] : [];
  });
  const [signer] = signers;
  if (new Set(signers.map(nameKey)).size > 1 || signer === undefined) return [];
  const what = `“${signer}” signed all approvals here, and it takes two people`;
  return [
    { about, place: placeOf(incident, `${path}.1`), what, mend: "Let the second person approve with their own key" },
  ];
}
