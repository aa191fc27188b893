import type { DataAffected } from "#model/disclosure.ts";
import type { MaintenanceUpdate } from "#model/maintenance.ts";
import type { Basis, IncidentUpdate, Scope } from "#model/update.ts";
import { escapeHtml, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { momentHtml, windowHtml } from "#site/moments.ts";
import { language, words } from "#site/site.ts";

/** One thing that is said beside the words. */
export interface PageFact {
  readonly label: string;
  readonly value: SafeHtml;
}

const { labels } = words;

/** What an update about planned work says beside its words. */
export function factsOfWork({ window }: MaintenanceUpdate): PageFact[] {
  return fact(labels.window, window && windowHtml(window));
}

/** What an update about an incident says beside its words, in the order in which readers ask. */
export function factsOfUpdate(update: IncidentUpdate): PageFact[] {
  return [
    ...fact(labels.impact, update.impact && escapeHtml(words.impacts[update.impact])),
    ...fact(labels.scope, update.scope && text(scopeWords(update.scope))),
    ...fact(labels.workaround, text(update.workaround)),
    ...fact(labels.cause, text(update.cause, update.causeBasis)),
    ...fact(labels.dataAffected, dataHtml(update.dataAffected)),
    ...(update.status === "resolved" ? closingFacts(update) : []),
  ];
}

function closingFacts(update: Extract<IncidentUpdate, { status: "resolved" }>): PageFact[] {
  const verified = [update.verifiedAt && momentHtml(update.verifiedAt), text(update.verifiedHow)];
  return [
    ...fact(labels.ended, update.ended && momentHtml(update.ended)),
    ...fact(labels.outcome, text(update.outcome)),
    ...fact(
      labels.verified,
      joinHtml(
        verified.filter((part) => part !== undefined),
        " · ",
      ),
    ),
    ...fact(labels.lingering, text(update.lingering)),
    ...fact(labels.dataLoss, text(update.dataLoss)),
    ...fact(labels.reportDue, update.reportDue && momentHtml(update.reportDue)),
  ];
}

/** A fact with its label, unless there is nothing to say. */
export function fact(label: string, value: SafeHtml | undefined): PageFact[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

/** Words of a writer, and how sure they are of them. `none` is said in the page's language. */
function text(said: string | undefined, basis?: Basis): SafeHtml | undefined {
  if (said === undefined) return undefined;
  const sentence = said === "none" ? words.page.none : said;
  return escapeHtml(basis === undefined ? sentence : words.stateAs(sentence.replace(/\.$/, ""), words.bases[basis]));
}

function scopeWords({ users, regions, percent, basis }: Scope): string {
  const share = percent === undefined ? [] : [new Intl.NumberFormat(language).format(percent).concat("%")];
  const said = [...(users ? [users] : []), ...(regions ?? []), ...share].join(", ");
  return basis === undefined ? said : words.stateAs(said, words.bases[basis]);
}

function dataHtml(data: "none" | readonly DataAffected[] | undefined): SafeHtml | undefined {
  if (data === undefined || data === "none") return text(data);
  return joinHtml(
    data.map((row) => escapeHtml(dataWords(row))),
    "<br>",
  );
}

function dataWords({ kind, count, effect, note }: DataAffected): string {
  const number = count === undefined ? "" : ` (${new Intl.NumberFormat(language).format(count)})`;
  return `${kind}${number}: ${words.dataEffects[effect]}${note === undefined ? "" : `. ${note}`}`;
}
