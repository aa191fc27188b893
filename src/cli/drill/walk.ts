import { buildSite } from "#cli/build/build-site.ts";
import { type Exercise, writeExercise } from "#cli/drill/exercise.ts";
import { type Ear, listened, withheldLines } from "#cli/drill/listen.ts";
import { openLive } from "#cli/drill/live-lines.ts";
import { type DrillPlace, openDrillPlace } from "#cli/drill/place.ts";
import { type Lines, openLines } from "#cli/publish/lines.ts";
import { publish } from "#cli/publish/publish.ts";
import type { Session } from "#cli/session.ts";
import { plannedChannel } from "#delivery/planned-channel.ts";
import type { DrillStep } from "#model/drill.ts";
import type { Site, SiteSettings } from "#model/site.ts";

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
 * Walks an incident that never happened through commit, build and publish, in a place of its own.
 * Nothing of it reaches the real content, the real ledger, the real page, or anybody outside of the test audience.
 */
export async function walk(session: Session, rehearsal: Rehearsal, parts: DrillParts = {}): Promise<Walked[]> {
  const { settings, live } = rehearsal;
  const mailsForReal = [...live].some((name) => settings.channels[name]?.kind === "email");
  await using place = await openDrillPlace(session, mailsForReal);
  const exercise = writeExercise(settings, session.now());
  const walked: Walked[] = [];
  for (const step of exercise.steps) walked.push(await walkStep(place, exercise, step, rehearsal, parts));
  return walked;
}

async function walkStep(
  place: DrillPlace,
  { id }: Exercise,
  { step, files }: Exercise["steps"][number],
  rehearsal: Rehearsal,
  { build = buildSite }: DrillParts,
): Promise<Walked> {
  const ear: Ear = new Map();
  const reasons = new Map<string, string>();
  await place.content.commit(files, `Say it: ${step}`);
  const committed = performance.now();
  const since = () => performance.now() - committed;
  const complaintsBefore = place.complaints.length;
  let page: Went = { silent: true };

  const options = { live: false, dryRun: false, only: id, adopt: false, announceOpen: false };
  await publish(place.session, options, {
    build: async (...call) => {
      const built = await build(...call);
      page = built.kind === "built" ? { seconds: since() / 1000 } : { trouble: "the page could not be built" };
      return built;
    },
    lines: async (session) =>
      listening(await openLines(session, { live: false }), { place, rehearsal, ear, reasons, id, since }),
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

interface Listening {
  readonly place: DrillPlace;
  readonly rehearsal: Rehearsal;
  readonly ear: Ear;
  readonly reasons: Map<string, string>;
  readonly id: string;
  readonly since: () => number;
}

/** Lines into the outbox, but for those that speak for real; each is listened to. */
function listening(lines: Lines, { place, rehearsal, ear, reasons, id, since }: Listening): Lines {
  const own: { close(): Promise<void> }[] = [];
  return {
    ledger: lines.ledger,
    claimant: lines.claimant,
    subscribers: lines.subscribers,
    async open(site: Site) {
      const open = await lines.open(site);
      if (typeof open === "string") return open;
      const real = liveHere(place, rehearsal, reasons);
      const { channels: live, notes } = await openLive(place.session, site, real, open.base);
      own.push(...live);
      for (const name of real) {
        if (!live.some((channel) => channel.name === name))
          reasons.set(name, notes.join(" ") || "it could not be opened");
      }
      const here = open.channels.filter(({ name }) => rehearsal.lines.has(name) && !rehearsal.live.has(name));
      const channels = [...here, ...live].map((channel) => listened(channel, ear, since));
      const planned = channels.flatMap((channel) => {
        const declared = site.settings.channels[channel.name];
        return declared === undefined ? [] : [plannedChannel(channel, declared)];
      });
      const opened = { ...open, channels, forPlan: { ...open.forPlan, channels: planned } };
      for (const [name, why] of withheldLines(site, opened, id, place.session.now())) reasons.set(name, why);
      return opened;
    },
    async [Symbol.asyncDispose]() {
      for (const channel of own) await channel.close();
      await lines[Symbol.asyncDispose]();
    },
  };
}

/** The lines that can speak for real; mail needs a reader of the test audience. */
function liveHere(
  { hasReaders }: DrillPlace,
  { live, settings }: Rehearsal,
  reasons: Map<string, string>,
): Set<string> {
  const here = [...live].filter((name) => hasReaders || settings.channels[name]?.kind !== "email");
  for (const name of live) {
    if (!here.includes(name)) reasons.set(name, "no subscriber belongs to the test audience");
  }
  return new Set(here);
}
