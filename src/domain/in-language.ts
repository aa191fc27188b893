import type { Translation, Written } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import type { Site } from "#model/site.ts";

/** What can be said in several languages. */
type Spoken = Written & { readonly title?: string | undefined; readonly language?: string | undefined };

/**
 * The site as it is told in `language`: translated words stand in the place of the original ones, and everything else
 * says in which language it is. A summary, which nobody translates, gives way to the translated words that it sums up.
 */
export function inLanguage(site: Site, language: string): Site {
  const original = site.settings.languages[0] ?? "en";
  if (language === original) return site;
  const others = site.settings.languages.filter((other) => other !== language);
  return {
    ...site,
    settings: { ...site.settings, languages: [language, ...others] },
    incidents: site.incidents.map((incident) => {
      const spoken = incident.language ?? original;
      return {
        ...subjectIn(incident, language, spoken),
        updates: incident.updates.map((update) => wordsIn(update, language, spoken)),
        ...(incident.postmortem !== undefined && { postmortem: reportIn(incident.postmortem, language, spoken) }),
      };
    }),
    maintenances: site.maintenances.map((work) => {
      const spoken = work.language ?? original;
      return {
        ...subjectIn(work, language, spoken),
        updates: work.updates.map((update) => wordsIn(update, language, spoken)),
      };
    }),
    notices: site.notices.map((notice) => {
      const told = wordsIn(notice, language, notice.language ?? original);
      return { ...told, language: told.spokenIn };
    }),
  };
}

/** Whether anything of a subject was translated into `language`, or was written in it. */
export function isTold(
  subject: Spoken & { readonly updates?: readonly Written[]; readonly postmortem?: Written | undefined },
  language: string,
): boolean {
  if (subject.language === language) return true;
  const files = [
    subject,
    ...(subject.updates ?? []),
    ...(subject.postmortem === undefined ? [] : [subject.postmortem]),
  ];
  return files.some(({ translations }) => Object.hasOwn(translations, language));
}

/** A subject under its title in `language`, if it has one; its own language is then that of its title. */
function subjectIn<Subject extends Spoken & { readonly title: string }>(
  subject: Subject,
  language: string,
  spoken: string,
): Subject {
  const title = subject.translations[language]?.title;
  return title === undefined ? { ...subject, language: spoken } : { ...subject, title, language };
}

/** A report keeps its summary, which no report is without. */
function reportIn(postmortem: Postmortem, language: string, spoken: string): Postmortem {
  return { ...wordsIn(postmortem, language, spoken), summary: postmortem.summary };
}

/** Words in `language` where they are translated, and in which language they are in any case. */
function wordsIn<Words extends Spoken & { readonly summary?: string | undefined }>(
  words: Words,
  language: string,
  spoken: string,
): Words & { readonly spokenIn: string } {
  const translation: Translation | undefined = words.translations[language];
  if (translation === undefined) return { ...words, spokenIn: spoken };
  const { title, body } = translation;
  return { ...words, ...(title !== undefined && { title }), body, summary: undefined, spokenIn: language };
}
