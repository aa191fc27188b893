import { z } from "zod";
import { believe } from "#content/believe.ts";
import type { Reading, ReadSheet } from "#content/folder.ts";
import { reportFile } from "#content/source.ts";
import type { Translation } from "#model/place.ts";
import { line } from "#model/text.ts";

/** What a translation may say above its body. */
export const translationFacts = z.strictObject({
  title: line(160).optional().describe("The title in this language, without a date."),
});

/**
 * The words of `stem.md` in other languages, from its neighbours `stem.<language>.md`.
 *
 * @param original The language that `stem.md` is written in; the site's first if undefined.
 */
export function translationsOf(
  stem: string,
  original: string | undefined,
  sheets: readonly ReadSheet[],
  { settings, report }: Reading,
): Readonly<Record<string, Translation>> {
  const found: Record<string, Translation> = {};
  for (const { sheet, source } of sheets) {
    const { path, language } = sheet;
    if (sheet.stem !== stem || language === undefined) continue;
    const languages = settings?.languages ?? [language];
    if (!languages.includes(language)) {
      const known = languages.map((name) => `“${name}”`).join(", ");
      reportFile(
        report,
        path,
        `“${language}” is not a language of the site (${known}); add it to site.yaml or rename the file`,
        "languages",
      );
    } else if (settings !== undefined && language === (original ?? settings.languages[0])) {
      reportFile(
        report,
        path,
        `“${language}” is the language that ${stem}.md is written in; leave one of them out`,
        "translation",
      );
    }
    if (source === undefined) continue;
    const facts = believe(translationFacts, source, "translation", report);
    if (facts === undefined) continue;
    found[language] = { file: path, title: facts.title, body: source.body, bodyLine: source.bodyLine };
  }
  return found;
}

/** Names translations whose original is not there. */
export function reportOrphans(sheets: readonly ReadSheet[], { report }: Reading): void {
  const originals = new Set(sheets.filter(({ sheet }) => sheet.language === undefined).map(({ sheet }) => sheet.stem));
  for (const { sheet } of sheets) {
    if (sheet.language === undefined || originals.has(sheet.stem)) continue;
    reportFile(
      report,
      sheet.path,
      `translates ${sheet.stem}.md, which is not there; write it first or mend the name`,
      "translation",
    );
  }
}
