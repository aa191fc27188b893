import type { Announcement } from "#model/announcement.ts";
import { factOf, factsOf } from "#render/facts.ts";
import { toPlainText } from "#render/plain-text.ts";
import { spokenIn } from "#render/spoken.ts";

/** The words of an announcement as clients of Statuspage show them: plain, a correction with what was wrong before it. */
export function plainBody(announcement: Announcement, base: URL): string {
  const { language } = announcement;
  const { words, body: said } = spokenIn(announcement, language);
  const wrong = factOf(factsOf(announcement, language), "wrong");
  const body = toPlainText(said, { base });
  return wrong === undefined ? body : `${words.marks.labelled(wrong.label, wrong.text)}\n\n${body}`;
}
