import type { MonthlySummary, monthOf } from "#domain/monthly-summary.ts";
import type { ActionItem } from "#model/postmortem.ts";
import { permalink } from "#render/address.ts";
import { lengthOf, utcDay } from "#render/dates.ts";

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `three`, or the number itself above ten. */
export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** `one incident`, `no incidents`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** `October`. */
export function monthName({ from }: Pick<ReturnType<typeof monthOf>, "from">): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(from);
}

/** Percent with two digits, never rounded up: what was down for a moment was not up all the time. */
export function percentUp(up: number): string {
  const hundredths = Math.floor(up * 10_000 + 1e-6);
  return `${(hundredths / 100).toFixed(hundredths % 100 === 0 ? 0 : 2)}%`;
}

/** What happened, without the list; nothing where nothing did. */
export function incidentWords({ longest, incidents }: MonthlySummary): string {
  if (longest === undefined) return "";
  const length = longest.ongoing ? "goes on" : `lasted ${lengthOf(longest.lasted, "en")}`;
  if (incidents.length === 1) return `It began on ${utcDay(longest.started, "en")} and ${length}.`;
  return `The longest began on ${utcDay(longest.started, "en")} and ${length}.`;
}

/** What became of the actions that postmortems promised. */
export function actionWords(summary: MonthlySummary): string {
  const { actionsDone, actionsOpen } = summary;
  if (actionsDone.length + actionsOpen.length === 0) return "";
  const done = counted(actionsDone.length, "action");
  const were = actionsDone.length === 1 ? "was" : "were";
  const first = `Of what we promised in postmortems, ${done} ${were} done in ${monthName(summary)}.`;
  return `${first} ${openWords(actionsOpen)}`;
}

function openWords(open: readonly ActionItem[]): string {
  const [next] = open;
  if (next === undefined) return "Nothing is open.";
  const one = open.length === 1;
  const due = utcDay(new Date(next.due), "en");
  return `${capital(inWords(open.length))} ${one ? "is" : "are"} open${one ? `, and due on ${due}` : `; the first of them is due on ${due}`}.`;
}

/** The incidents with their days, lengths and addresses. */
export function incidentList({ incidents }: MonthlySummary, base: URL): string {
  return incidents
    .map(({ id, title, started, lasted, ongoing }) => {
      const length = ongoing ? "goes on" : lengthOf(lasted, "en");
      return `- ${utcDay(started, "en")}: [${linkText(title)}](${permalink(base, `incidents/${id}/`)}), ${length}.`;
    })
    .join("\n");
}

/** Planned work of the month. */
export function workList({ maintenances }: MonthlySummary, base: URL): string {
  return maintenances
    .map(
      ({ id, title, window }) =>
        `- ${utcDay(window.start, "en")}: [${linkText(title)}](${permalink(base, `maintenances/${id}/`)}).`,
    )
    .join("\n");
}

/** Every component that was down for a while; the others in one line. */
export function uptimeList({ uptime }: MonthlySummary): string {
  const below = uptime.filter(({ up }) => percentUp(up) !== "100%");
  const rest = uptime.length - below.length;
  const lines = below.map(({ component, up }) => `- ${component.name}: ${percentUp(up)}.`);
  if (rest > 0) {
    const others = below.length === 0 ? `All ${rest} components` : counted(rest, "other component");
    lines.push(`- ${uptime.length === 1 ? (uptime[0]?.component.name ?? "") : capital(others)}: 100%.`);
  }
  return lines.join("\n");
}

/** A title that cannot end its own link. */
function linkText(title: string): string {
  return title.replace(/[\\[\]]/g, "\\$&");
}
