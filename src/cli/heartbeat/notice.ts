import {
  actionWords,
  counted,
  incidentList,
  incidentWords,
  inWords,
  monthName,
  uptimeList,
  workList,
} from "#cli/heartbeat/words.ts";
import { frontMatter } from "#content/write.ts";
import type { MonthlySummary } from "#domain/monthly-summary.ts";
import type { Template } from "#model/template.ts";

/** How the notice begins where the site has no template for it. */
const ownWords = `[The month] had [no, one, two] incidents. [Each in one sentence]

[Which promises were kept] Everything is well today.`;

/** The text of notice.md: a draft, until the communicator has read it and takes that line out. */
export function heartbeatNotice(
  summary: MonthlySummary,
  template: Template | undefined,
  { base, now }: { readonly base: URL; readonly now: Date },
): string {
  const count = counted(summary.incidents.length, "incident");
  const facts = {
    title: `The month in short: ${count}`,
    at: new Date(Math.floor(now.getTime() / 60_000) * 60_000),
    kind: "heartbeat",
    draft: true,
    summary: [`${monthName(summary)} had ${count}.`, incidentWords(summary)].filter(Boolean).join(" "),
  };
  return frontMatter(facts, bodyOf(summary, template?.body ?? ownWords, base));
}

function bodyOf(summary: MonthlySummary, template: string, base: URL): string {
  const part = (heading: string, list: string) => (list === "" ? [] : [`**${heading}**`, list]);
  return [
    ...filledIn(template, summary),
    ...part("Incidents", incidentList(summary, base)),
    ...part("Planned work", workList(summary, base)),
    ...part(`Uptime in ${monthName(summary)}`, uptimeList(summary)),
  ].join("\n\n");
}

/** The template's paragraphs with what is known in the place of brackets; a sentence that needs more is left out. */
function filledIn(template: string, summary: MonthlySummary): string[] {
  const known: readonly [begins: RegExp, words: string][] = [
    [/^\[the month\b/i, monthName(summary)],
    [/^\[no, one\b/i, inWords(summary.incidents.length)],
    [/^\[each in one sentence\b/i, incidentWords(summary)],
    [/^\[which promises\b/i, actionWords(summary)],
  ];
  const filled = template
    .replace(/\[[^[\]]+\](?!\()/g, (span) => known.find(([begins]) => begins.test(span))?.[1] ?? span)
    .replace(/\bone incidents\b/g, "one incident");
  const paragraphs = filled.split(/\n{2,}/).map((paragraph) =>
    sentencesOf(paragraph)
      .filter((sentence) => !/\[[^[\]]+\](?!\()/.test(sentence))
      .map((sentence) => (isAllWell(sentence) ? today(summary) : sentence))
      .join(" ")
      .trim(),
  );
  return paragraphs.filter((paragraph) => paragraph !== "");
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.!?]) +/).map((sentence) => sentence.trim());
}

const isAllWell = (sentence: string) => /^everything is well\b/i.test(sentence);

/** Nobody is told that all is well while something is wrong. */
function today({ wrongNow }: MonthlySummary): string {
  if (wrongNow.length === 0) return "Everything is well today.";
  return `Today this is wrong: ${wrongNow.map((title) => title.replace(/[\\[\]]/g, "\\$&")).join("; ")}.`;
}
