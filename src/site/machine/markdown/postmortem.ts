import type { ActionItem, Postmortem } from "#model/postmortem.ts";
import { utcDateTime, utcDay } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { bullets, factList, joined, link, plain } from "#site/machine/markdown/text.ts";

/** What we learned from an incident, as a section of its page. */
export function postmortemSection(postmortem: Postmortem, address: string, known: Known): string {
  const { words, language, base } = known;
  const { at, summary, timeline = [], causes = [], whatWorked = [], whatDidNot = [], actions, license } = postmortem;
  const part = (heading: string, text: string) => (text === "" ? "" : `### ${plain(heading)}\n\n${text}`);
  return joined([
    `## ${plain(words.page.postmortem)}, ${utcDateTime(at, language)}`,
    `<${address}#postmortem>`,
    plain(summary),
    body(postmortem.body, { base, deeper: 1 }),
    part(
      words.labels.timeline,
      factList(timeline.map((entry) => ({ label: utcDateTime(entry.at, language), text: entry.text }))),
    ),
    part(words.labels.causes, bullets(causes)),
    part(words.labels.whatWorked, bullets(whatWorked)),
    part(words.labels.whatDidNot, bullets(whatDidNot)),
    part(words.labels.actionItems, actions.map((action) => actionLine(action, known)).join("\n")),
    license === undefined ? "" : plain(license),
  ]);
}

/** An action item in a list: what, by whom, by when, and how it stands. */
export function actionLine({ deliverable, owner, due, state, note, link: address }: ActionItem, known: Known): string {
  const { labels, actionStates } = known.words;
  const what = address === undefined ? plain(deliverable) : link(deliverable, address);
  const facts = [
    `${labels.owner}: ${owner}`,
    `${labels.due}: ${utcDay(new Date(`${due}T00:00:00Z`), known.language)}`,
    actionStates[state],
    ...(note === undefined ? [] : [note]),
  ];
  return `- ${what} (${plain(facts.join("; "))})`;
}
