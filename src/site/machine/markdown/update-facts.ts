import type { DataAffected } from "#model/disclosure.ts";
import type { Basis, IncidentUpdate, Scope } from "#model/update.ts";
import { utcDateTime } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import type { Line } from "#site/machine/markdown/text.ts";

type Speaking = Pick<Known, "words" | "language">;

/** What an update about an incident says beside its words and the facts of every medium. */
export function updateFacts(update: IncidentUpdate, speaking: Speaking): Line[] {
  const { labels } = speaking.words;
  const said = (text: string | undefined, basis?: Basis) => spoken(text, basis, speaking);
  const lines: (Line | undefined)[] = [
    line(labels.scope, update.scope && scopeWords(update.scope, speaking)),
    line(labels.workaround, said(update.workaround)),
    line(labels.cause, said(update.cause, update.causeBasis)),
    line(labels.dataAffected, touched(update.dataAffected, speaking)),
    ...(update.timeline ?? []).map(({ at, text }) => line(utcDateTime(at, speaking.language), text)),
    ...(update.status === "resolved" ? closing(update, speaking) : []),
  ];
  return lines.filter((one) => one !== undefined);
}

function closing(update: Extract<IncidentUpdate, { status: "resolved" }>, speaking: Speaking): (Line | undefined)[] {
  const { labels } = speaking.words;
  const moment = (at: Date | undefined) => at && utcDateTime(at, speaking.language);
  const said = (text: string | undefined) => spoken(text, undefined, speaking);
  const verified = [moment(update.verifiedAt), update.verifiedHow].filter((part) => part !== undefined);
  return [
    line(labels.ended, moment(update.ended)),
    line(labels.outcome, said(update.outcome)),
    line(labels.verified, verified.length === 0 ? undefined : verified.join(" · ")),
    line(labels.lingering, said(update.lingering)),
    line(labels.dataLoss, said(update.dataLoss)),
    line(labels.reportDue, moment(update.reportDue)),
  ];
}

function line(label: string, text: string | undefined): Line | undefined {
  return text === undefined ? undefined : { label, text };
}

function spoken(text: string | undefined, basis: Basis | undefined, { words }: Speaking): string | undefined {
  if (text === undefined) return undefined;
  const sentence = text === "none" ? words.page.none : text;
  return basis === undefined ? sentence : words.stateAs(sentence.replace(/\.$/, ""), words.bases[basis]);
}

function scopeWords({ users, regions, percent, basis }: Scope, speaking: Speaking): string | undefined {
  const share = percent === undefined ? [] : [`${percent}%`];
  return spoken([...(users ? [users] : []), ...(regions ?? []), ...share].join(", "), basis, speaking);
}

function touched(data: "none" | readonly DataAffected[] | undefined, speaking: Speaking): string | undefined {
  if (data === undefined || data === "none") return spoken(data, undefined, speaking);
  return data
    .map(({ kind, count, effect, note }) => {
      const number = count === undefined ? "" : ` (${count})`;
      return `${kind}${number}: ${speaking.words.dataEffects[effect]}${note === undefined ? "" : `. ${note}`}`;
    })
    .join("; ");
}
