import { impacts } from "#model/update.ts";
import { lengthOf, utcDay } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { factList, joined, plain } from "#site/machine/markdown/text.ts";

/** The policy as Markdown: what counts, and what we promise for each impact. */
export function policyMarkdown({ site, words, language, address }: Known): string {
  const { page, labels } = words;
  const { policy, contact, timeZone } = site.settings;
  const { reviewedOn, incident, coverage, maintenanceNotice } = policy;
  const within = (length: number | undefined) => (length === undefined ? page.notPromised : lengthOf(length, language));
  const promises = impacts.toReversed().map((impact) => {
    const { meaning, firstUpdate, cadence, report } = policy.impacts[impact];
    return joined([
      `### ${plain(labels.impact)}: ${plain(words.impacts[impact])}`,
      plain(meaning),
      factList([
        { label: page.firstUpdateWithin, text: within(firstUpdate) },
        { label: page.betweenUpdates, text: within(cadence) },
        { label: page.reportWithin, text: within(report) },
      ]),
    ]);
  });
  const reach = [contact?.email, contact?.url, contact?.note].filter((part) => part !== undefined);
  return `${joined([
    `# ${plain(page.policy)}`,
    reviewedOn === undefined ? "" : plain(page.reviewedOn(utcDay(new Date(reviewedOn), language))),
    incident === undefined ? "" : `## ${plain(page.whatCounts)}\n\n${plain(incident)}`,
    `## ${plain(page.whatWePromise)}\n\n${plain(page.promisesMeaning)}`,
    ...promises,
    `## ${plain(page.coverage)}`,
    coverage === undefined
      ? ""
      : plain([coverage.hours, coverage.note].filter((part) => part !== undefined).join(" – ")),
    plain(page.zoneIs(timeZone)),
    `## ${plain(page.upcoming)}\n\n${plain(page.workAnnounced(lengthOf(maintenanceNotice, language)))}`,
    reach.length === 0 ? "" : `## ${plain(page.questions)}\n\n${plain(reach.join(" · "))}`,
    `<${address("policy/")}>`,
  ])}\n`;
}
