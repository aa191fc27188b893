import type { Notice } from "#model/notice.ts";
import { datedTitle, utcDateTime } from "#render/dates.ts";
import { spokenIn } from "#render/spoken.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { joined, plain } from "#site/machine/markdown/text.ts";

/** The title of a notice with its day. */
export function noticeTitle(notice: Notice, { language }: Known): string {
  return datedTitle(notice.title, notice.at, notice.language ?? language);
}

/** A notice's page as Markdown. */
export function noticeMarkdown(notice: Notice, known: Known): string {
  const { words, language, about, address, base } = known;
  const [said] = about("notice", notice.id);
  const spoken = said === undefined ? undefined : spokenIn(said, language);
  return `${joined([
    `# ${plain(spoken?.title ?? noticeTitle(notice, known))}`,
    plain(`${words.noticeKinds[notice.kind]}, ${utcDateTime(notice.at, language)}`),
    body(spoken?.body ?? notice.body, { base, deeper: 1 }),
    `<${address(`notices/${notice.id}/`)}>`,
  ])}\n`;
}
