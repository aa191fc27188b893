import type { Document } from "yaml";
import { type PrivatePlace, pathOf } from "#cli/embargo/private-place.ts";
import type { Session } from "#cli/session.ts";
import { editFacts } from "#content/edit-facts.ts";
import { commitPaths } from "#content/git-commit.ts";
import type { Incident } from "#model/incident.ts";

/** How a change of incident.md comes into the private repository. */
export interface Recording {
  /** The first line of the commit; it tells nothing that the folder does not. */
  readonly message: string;
  /** Whether the commit is an approval, which counts only with the signature of whoever gives it. */
  readonly sign: boolean;
  /** Leave the change uncommitted, for somebody who commits by another way. */
  readonly leave: boolean;
}

/** Changes the keys of an embargoed incident and commits that file. Answers with the commit, if there is one. */
export async function writeDown(
  session: Session,
  place: PrivatePlace,
  incident: Incident,
  edit: (facts: Document) => void,
  { message, sign, leave }: Recording,
): Promise<string | undefined> {
  await editFacts(pathOf(place, incident), edit);
  if (leave) {
    session.say(
      `Written into ${incident.file}. It ${sign ? "counts" : "is kept"} once it is committed${sign ? " and signed" : ""}.`,
    );
    return undefined;
  }
  return await commitPaths(place.directory, [incident.file], message, sign);
}

/** Adds `entry` to the list at `path`, which is made where there is none. */
export function append(facts: Document, path: readonly string[], entry: Readonly<Record<string, unknown>>): void {
  const written = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  if (!facts.hasIn(path)) facts.setIn(path, facts.createNode([]));
  facts.addIn(path, facts.createNode(written));
}

/** A moment as content writes it, whole seconds in UTC. */
export function moment(now: Date): string {
  return now.toISOString().replace(/\.\d{3}Z$/, "Z");
}
