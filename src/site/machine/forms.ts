import type { Bundle } from "#site/machine/bundle.ts";
import { calendars } from "#site/machine/calendars.ts";
import { embed } from "#site/machine/embed.ts";
import { componentFeeds, incidentFeeds } from "#site/machine/feeds.ts";
import { knownOf } from "#site/machine/known.ts";
import { lineBadges } from "#site/machine/line-badges.ts";
import { llmsTxt } from "#site/machine/llms.ts";
import { markdownPages } from "#site/machine/pages-as-markdown.ts";
import { movedPaths } from "#site/machine/paths.ts";
import { badges } from "#site/machine/pictures.ts";
import { robots } from "#site/machine/robots.ts";
import { securityTxt } from "#site/machine/security-txt.ts";
import { lastWords } from "#site/machine/sitemap.ts";
import { searchRecords } from "#site/search/records.ts";

/** All forms for machines, made in one go from what the pages are made from. */
export function bundleOf(given: Parameters<typeof knownOf>[0]): Bundle {
  const known = knownOf(given);
  return {
    forms: [
      ...incidentFeeds(known),
      ...componentFeeds(known),
      ...calendars(known),
      ...badges(known),
      ...lineBadges(known),
      ...markdownPages(known),
      ...securityTxt(known),
      llmsTxt(known),
      robots(known),
      embed(known),
    ],
    search: searchRecords(known),
    language: known.language,
    sitemap: { lastWords: lastWords(known), moved: movedPaths(known.site) },
  };
}
