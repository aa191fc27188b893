import type { Override } from "#model/disclosure.ts";
import { gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";

/** One person's word in incident.md, with the place it stands at and what it opens. */
export interface NamedApproval {
  /** `gates.facts.0`, `overrides.0.approvals.1` or `releases.0`, as in `places`. */
  readonly path: string;
  readonly about: Override["gate"] | "releases";
  readonly by: string;
  readonly at: Date;
  /** Hash of the text that was released, of releases only. */
  readonly text?: string;
}

type Approved = Pick<Incident, "gates" | "overrides" | "releases">;

/** All approvals of one disclosure that stand together: those of one gate, of one override, or the releases. */
export interface ApprovalGroup {
  /** `gates.facts`, `overrides.0.approvals` or `releases`. */
  readonly path: string;
  readonly about: NamedApproval["about"];
  readonly approvals: readonly NamedApproval[];
}

/** The approvals of incident.md by gate, override and release; a gate that nobody approved is there, and empty. */
export function approvalGroups({ gates, overrides, releases }: Approved): ApprovalGroup[] {
  return [
    ...gateNames.map((gate) => group(`gates.${gate}`, gate, gates?.[gate])),
    ...(overrides ?? []).map(({ gate, approvals }, index) => group(`overrides.${index}.approvals`, gate, approvals)),
    group("releases", "releases", releases),
  ];
}

/** Every approval of incident.md, in the order of its gates, then overrides, then releases. */
export function approvalsIn(incident: Approved): NamedApproval[] {
  return approvalGroups(incident).flatMap(({ approvals }) => approvals);
}

/** Whether two people decided, in writing, that `what` is passed over. */
export function isOverridden({ overrides }: Pick<Incident, "overrides">, what: Override["gate"]): boolean {
  return (overrides ?? []).some(
    ({ gate, approvals }) => gate === what && new Set(approvals.map(({ by }) => nameKey(by))).size >= 2,
  );
}

/** Whether anybody has begun to pass over `what`: as long as that is not whole, the override itself is the obstacle. */
export function namesOverride({ overrides }: Pick<Incident, "overrides">, what: Override["gate"]): boolean {
  return overrides?.some(({ gate }) => gate === what) ?? false;
}

/** A name as it is compared: spelling of letters, case and blanks make no second person. */
export function nameKey(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
}

function group(
  path: string,
  about: NamedApproval["about"],
  said: readonly Omit<NamedApproval, "path" | "about">[] = [],
): ApprovalGroup {
  const approvals = said.map(({ by, at, text }, index) => ({
    path: `${path}.${index}`,
    about,
    by,
    at,
    ...(text !== undefined && { text }),
  }));
  return { path, about, approvals };
}
