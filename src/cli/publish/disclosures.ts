import { openPrivatePlace, type PrivatePlace } from "#cli/embargo/private-place.ts";
import { sayOverrides } from "#cli/embargo/say-overrides.ts";
import { contactsObstacle, type Memory } from "#cli/publish/told-contacts.ts";
import type { Session } from "#cli/session.ts";
import { ContentError } from "#content/content-error.ts";
import { releaseCommit } from "#content/release-commit.ts";
import { type SignedApprovals, signatureOf, signedApprovals } from "#content/signatures.ts";
import { approvalsIn, type NamedApproval } from "#domain/disclosure/approvals.ts";
import { obstaclesOf } from "#domain/disclosure/obstacles.ts";
import { unreleasedWords } from "#domain/disclosure/release-obstacles.ts";
import { releasedText } from "#domain/disclosure/released-text.ts";
import { signedObstacles } from "#domain/disclosure/signed-obstacles.ts";
import type { Incident } from "#model/incident.ts";
import { type Problem, placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** What was said elsewhere so long ago is history, in milliseconds; what is newer is not, whatever it calls itself. */
const longAgo = 30 * 86_400_000;

/** Disclosures that this run would bring before the public for the first time. */
function newDisclosures({ incidents }: Site, published: ReadonlyMap<string, string>, now: Date): readonly Incident[] {
  const isHistory = ({ imported, updates }: Incident) =>
    imported !== undefined && updates.every(({ at }) => now.getTime() - at.getTime() > longAgo);
  return incidents.filter(
    (incident) =>
      incident.category === "security" && !published.has(`incidents/${incident.id}`) && !isHistory(incident),
  );
}

/**
 * What forbids to publish the disclosures that nobody has read yet: an unsigned approval, a text that two people did
 * not release, an unsigned release, security contacts who were not told. What was passed over is said aloud.
 *
 * A sample site discloses nothing. The problems speak of public files alone, never of the private place.
 */
export async function disclosureProblems(
  session: Session,
  site: Site,
  published: ReadonlyMap<string, string>,
  memory: Memory,
): Promise<Problem[]> {
  const fresh = site.settings.sample === true ? [] : newDisclosures(site, published, session.now());
  const [first] = fresh;
  if (first === undefined) return [];
  const { OPENLINE_EMBARGO, OPENLINE_SIGNERS } = session.environment;
  if (OPENLINE_EMBARGO === undefined || OPENLINE_SIGNERS === undefined) {
    const what = "nobody can tell whether this disclosure was approved";
    const mend = "Set OPENLINE_EMBARGO and OPENLINE_SIGNERS on the publishing host, as docs/disclosure.md says";
    return fresh.map((incident) => ({ place: placeOf(incident, "category"), what, mend }));
  }
  const place = await quietly(() => openPrivatePlace(session));
  const problems: Problem[] = [];
  for (const incident of fresh) {
    // The rules say the same, but site.yaml may have switched them off.
    const written = [...obstaclesOf(incident, site.settings, session.now()), ...unreleasedWords(incident)];
    const signed = await signatureProblems(session, place, incident, OPENLINE_SIGNERS);
    const contacts = await contactsObstacle(incident, site.settings, memory, session.now());
    problems.push(...written, ...signed, ...(contacts === undefined ? [] : [contacts]));
    sayOverrides(session, incident);
  }
  return problems;
}

/** What is broken in the private place is not said here: this run's output may be read by others. */
async function quietly<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ContentError([
      {
        place: { file: "site.yaml", line: 1, column: 1 },
        what: `the private place has ${error.problems.length} problems`,
        mend: "Run `openline embargo list` there, which names them, and mend them",
      },
    ]);
  }
}

async function signatureProblems(
  session: Session,
  place: PrivatePlace,
  incident: Incident,
  signers: string,
): Promise<Problem[]> {
  const text = releasedText(incident);
  const approved = place.site.incidents.find((other) => releasedText(other) === text);
  if (approved === undefined) {
    return [
      {
        place: placeOf(incident, "releases"),
        what: "nobody has approved this text",
        mend: "Bring it out with `openline release`; what was changed since has to be approved again",
      },
    ];
  }
  const now = session.now();
  const there = await signedApprovals(place.directory, approved.file, signers, now);
  const approvals = sameWords(there, approved, incident);
  const release = await releaseProblem(session, incident, signers, now);
  return [...signedObstacles(incident, approvals), ...(release === undefined ? [] : [release])];
}

/** The signed words of the private place, as far as the public file repeats them unchanged. */
function sameWords(signed: SignedApprovals, approved: Incident, incident: Incident): SignedApprovals {
  const wordOf = ({ about, by, at, text = "" }: NamedApproval) => [about, by, at.toISOString(), text].join("\0");
  const there = new Map(approvalsIn(approved).map((approval) => [approval.path, wordOf(approval)]));
  const same = approvalsIn(incident).filter((approval) => there.get(approval.path) === wordOf(approval));
  const paths = new Set(same.map(({ path }) => path));
  return new Map([...signed].filter(([path]) => paths.has(path)));
}

async function releaseProblem(
  session: Session,
  incident: Incident,
  signers: string,
  now: Date,
): Promise<Problem | undefined> {
  const { OPENLINE_CONTENT } = session.environment;
  const refuse = (what: string): Problem => ({
    place: placeOf(incident, "title"),
    what,
    mend: "Let `openline release` commit it with the signature of somebody who may",
  });
  const commit = await releaseCommit(OPENLINE_CONTENT, incident.file);
  if (commit === undefined) return refuse("this disclosure was not committed");
  const signature = await signatureOf(OPENLINE_CONTENT, commit, signers, now);
  return signature.kind === "signed"
    ? undefined
    : refuse(`the commit that released this is not good: ${signature.reason}`);
}
