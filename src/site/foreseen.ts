import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { nextUpdate } from "#domain/next-update.ts";
import type { Maintenance, MaintenanceUpdate } from "#model/maintenance.ts";
import type { IncidentUpdate } from "#model/update.ts";
import { lengthForms } from "#site/length-forms.ts";
import { shapeOf } from "#site/shapes.ts";
import { language, now, site, words } from "#site/site.ts";
import type { Lateness, Turn } from "#site/turn.ts";

/** A page that was made long ago is not asked about more moments than these; it is built anew before. */
const most = 12;

/** A sample's clock stands still, so its pages never grow old. */
const growsOld = site.settings.sample !== true;

/** The moments to come at which a build would say something else, although nobody has spoken: work begins, or should end. */
const moments: readonly Date[] = site.maintenances
  .filter((work) => work.updates.at(-1)?.status === "scheduled" && work.imported === undefined)
  .flatMap((work) => Object.values(maintenancePhase(work, now).window))
  .filter(isToCome)
  .sort((a, b) => a.getTime() - b.getTime())
  .slice(0, most);

function isToCome(at: Date): boolean {
  return growsOld && at > now;
}

/**
 * For `data-turns`: what `say` will say at those moments to come at which it changes, of those at which work begins or
 * ends, or of `when`; undefined where it never does.
 */
export function turnsOf(say: (at: Date) => Omit<Turn, "at">, when = moments): string | undefined {
  let before = JSON.stringify(say(now));
  const turns = when.filter(isToCome).flatMap((at) => {
    const said = say(at);
    const text = JSON.stringify(said);
    if (text === before) return [];
    before = text;
    return [{ at: at.getTime() / 1_000, ...said }];
  });
  return turns.length === 0 ? undefined : JSON.stringify(turns);
}

/** For `data-turns` of the word for how planned work stands. */
export function workTurns(maintenance: Maintenance): string | undefined {
  return turnsOf((at) => {
    const { state } = maintenancePhase(maintenance, at);
    return { text: words.states[state], shape: shapeOf(state), marks: { state } };
  });
}

/** For `data-late`: what is said of the promise in `update` once it runs out, `isExact` where it says how late it is. */
export function latenessOf(update: IncidentUpdate | MaintenanceUpdate, isExact: boolean): string | undefined {
  if (!growsOld || nextUpdate(update, now).kind === "none") return undefined;
  const said: Lateness = isExact
    ? { late: words.nextUpdateOverdue("{0}", "{1}"), lengths: lengthForms(words.length, language) }
    : { late: words.page.promiseBroken("{0}") };
  return JSON.stringify(said);
}

/** The same of something else that was promised for a moment, where it is not told how late it is. */
export function latenessWith(say: (by: string) => string): string | undefined {
  return growsOld ? JSON.stringify({ late: say("{0}") } satisfies Lateness) : undefined;
}

/** For `data-made`, where the page says how old it is. */
export const made = growsOld ? "" : undefined;
