import { endOf, titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { datedTitle } from "#render/dates.ts";
import { toPlainText } from "#render/plain-text.ts";
import { language, now, site, wholeLink, words } from "#site/site.ts";

const publisher = { "@type": "Organization", name: site.settings.name };

/** An incident as search engines understand it (schema.org/LiveBlogPosting), as text of a script element. */
export function linkedIncident(incident: Incident): string {
  const { id, updates, started } = incident;
  const inLanguage = incident.language ?? language;
  const address = wholeLink(`incidents/${id}/`);
  const first = updates[0];
  const latest = updates.at(-1);
  return scriptText({
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "@id": address,
    url: address,
    headline: datedTitle(titleAt(incident, now), started, inLanguage),
    inLanguage,
    publisher,
    coverageStartTime: started.toISOString(),
    coverageEndTime: endOf(incident)?.toISOString(),
    datePublished: first?.at.toISOString(),
    dateModified: latest?.at.toISOString(),
    liveBlogUpdate: updates.map((update) => ({
      "@type": "BlogPosting",
      url: `${address}#${update.id}`,
      headline: words.states[update.status],
      datePublished: update.at.toISOString(),
      articleBody: toPlainText(update.body),
    })),
  });
}

/** The site itself, for the first page. */
export function linkedSite(): string {
  const { name, description } = site.settings;
  const address = wholeLink("");
  return scriptText({
    "@context": "https://schema.org",
    "@type": "WebSite",
    url: address,
    name: words.page.nameOf(name),
    description,
    publisher,
    potentialAction: {
      "@type": "SearchAction",
      target: `${wholeLink("search/")}?q={words}`,
      "query-input": "required name=words",
    },
  });
}

/** Nothing in it ends the element that it stands in. */
function scriptText(facts: object): string {
  return JSON.stringify(facts).replaceAll("<", "\\u003c");
}
