import { buildSite } from "#cli/build/build-site.ts";
import { type Exercise, writeExercise } from "#cli/drill/exercise.ts";
import { type Ear, newestAbout } from "#cli/drill/listen.ts";
import { listening } from "#cli/drill/listening-lines.ts";
import { type DrillPlace, openDrillPlace } from "#cli/drill/place.ts";
import { openPreview, type Preview } from "#cli/drill/preview.ts";
import { openLines } from "#cli/publish/lines.ts";
import { publish } from "#cli/publish/publish.ts";
import type { Session } from "#cli/session.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DrillStep } from "#model/drill.ts";
import type { SiteSettings } from "#model/site.ts";

/** What is rehearsed. */
export interface Rehearsal {
  readonly settings: SiteSettings;
  readonly lines: ReadonlySet<string>;
  /** Those of them that speak for real, to the test audience. */
  readonly live: ReadonlySet<string>;
}

/** How one word went: seconds from its commit, or why it did not go. */
export interface Went {
  readonly seconds?: number | undefined;
  readonly trouble?: string | undefined;
  /** Whether nothing was tried at all. */
  readonly silent?: boolean | undefined;
}

/** How a step of the drill went on the page and on each line. */
export interface Walked {
  readonly step: DrillStep;
  readonly page: Went;
  readonly lines: ReadonlyMap<string, Went>;
}

/** Parts that a test may wrap; each has the real one as its default. */
export interface DrillParts {
  readonly build?: typeof buildSite;
}

/**
 * Walks an incident that never happened through commit, build, preview and publish, in a place of its own.
 * Nothing of it reaches the real content, the real ledger, the real page, or anybody outside of the test audience.
 */
export async function walk(session: Session, rehearsal: Rehearsal, parts: DrillParts = {}): Promise<Walked[]> {
  const { settings, live } = rehearsal;
  const preview = openPreview(session, settings, parts.build ?? buildSite);
  const mailsForReal = [...live].some((name) => settings.channels[name]?.kind === "email");
  await using place = await openDrillPlace(session, mailsForReal);
  const exercise = writeExercise(settings, session.now());
  const walked: Walked[] = [];
  for (const step of exercise.steps) walked.push(await walkStep({ place, preview, rehearsal }, exercise, step));
  return walked;
}

interface Surroundings {
  readonly place: DrillPlace;
  readonly preview: Preview;
  readonly rehearsal: Rehearsal;
}

async function walkStep(
  { place, preview, rehearsal }: Surroundings,
  { id }: Exercise,
  { step, files }: Exercise["steps"][number],
): Promise<Walked> {
  const ear: Ear = new Map();
  const reasons = new Map<string, string>();
  await place.content.commit(files, `Say it: ${step}`);
  const committed = performance.now();
  const since = () => performance.now() - committed;
  const complaintsBefore = place.complaints.length;
  let page: Went = { silent: true };
  let said: Announcement | undefined;

  const options = { live: false, dryRun: false, only: id, adopt: false, announceOpen: false };
  await publish(place.session, options, {
    build: async (...call) => {
      const built = await preview.build(...call);
      const trouble =
        built.kind === "failed" || said === undefined
          ? "the page could not be built"
          : await preview.bringOut(built.directory, said);
      page = trouble === undefined ? { seconds: since() / 1000 } : { trouble };
      return built;
    },
    lines: async (session) => {
      const lines = listening(await openLines(session, { live: false }), { place, rehearsal, ear, reasons, id, since });
      return {
        ...lines,
        async open(site) {
          said = newestAbout(site, id, session.now());
          return await lines.open(site);
        },
      };
    },
  });
  const stopped = whyStopped(place.complaints.slice(complaintsBefore));
  if (page.silent === true && stopped !== undefined) page = { trouble: stopped };
  const lines = [...rehearsal.lines].map((name): [string, Went] => {
    const heard = ear.get(name);
    if (heard?.trouble !== undefined) return [name, { trouble: heard.trouble }];
    if (heard?.receivedAt !== undefined) return [name, { seconds: heard.receivedAt / 1000 }];
    return [name, { silent: true, trouble: reasons.get(name) ?? page.trouble ?? "nobody was there to be told" }];
  });
  return { step, page, lines: new Map(lines) };
}

/** The error that kept a run from saying anything, without the rest of what it complained of. */
function whyStopped(complaints: readonly string[]): string | undefined {
  const own = complaints.filter((line) => !line.startsWith("elsewhere: "));
  return (own.find((line) => line.startsWith("error: ")) ?? own.at(-1))?.split("\n")[0];
}
