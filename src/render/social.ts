import type { Announcement } from "#model/announcement.ts";
import { cutWords } from "#render/social/cut-words.ts";
import { type PostParts, partsOf } from "#render/social/post-parts.ts";

export { weightedLength } from "#render/social/weighted-length.ts";

/** What a network takes and what is said where. */
export interface SocialOptions {
  /** How long a text may be, as `length` measures it. */
  readonly limit: number;
  readonly length: (text: string) => number;
  /** The update's permalink; without it, posts of equal words are equal. */
  readonly link: string | undefined;
  readonly language: string;
  /** Whether the page could not be read back before posting. */
  readonly pageLags: boolean;
}

/** What of a post is said: the parts that may be left out or shortened. */
type Chosen = Pick<PostParts, "title"> & Partial<Pick<PostParts, "lead" | "wrong">> & { readonly weight?: string };

/**
 * `[STATE] title — impact: components. Lead. Next update by 14:30 UTC. Link`, as much of it as fits.
 *
 * Components go first, then impact, then the summary, then the title's last words. State, next update, how long it
 * took, a maintenance's window and the link are never left out, so a limit that is too small for them is passed.
 * Words and links are never cut.
 */
export function socialText(announcement: Announcement, options: SocialOptions): string {
  const parts = partsOf(announcement, options);
  const fits = (chosen: Chosen) => options.length(compose(parts, chosen)) <= options.limit;

  let chosen = (parts.leadIsForPosts ? withLead(parts, fits) : undefined) ?? withTitle(parts, fits);
  const offers = [{ lead: chosen.lead ?? parts.lead }, { wrong: parts.wrong }];
  for (const offer of offers) if (fits({ ...chosen, ...offer })) chosen = { ...chosen, ...offer };
  const weight = parts.weights.find((weight) => fits({ ...chosen, weight }));
  return compose(parts, weight === undefined ? chosen : { ...chosen, weight });
}

/** The words that were written for posts: beside the title, or beside its beginning, or their own beginning. */
function withLead(parts: PostParts, fits: (chosen: Chosen) => boolean): Chosen | undefined {
  const { title, lead } = parts;
  if (lead === undefined || fits({ title, lead })) return { title, lead };

  const shortTitle = cutWords(parts.plainTitle, parts.language, (words) => fits({ title: parts.dated(words), lead }));
  if (shortTitle !== undefined) return { title: parts.dated(shortTitle), lead };
  const shortLead = cutWords(lead, parts.language, (words) => fits({ title, lead: words }));
  return shortLead === undefined ? undefined : { title, lead: shortLead };
}

function withTitle({ title, plainTitle, language, dated }: PostParts, fits: (chosen: Chosen) => boolean): Chosen {
  if (fits({ title })) return { title };
  return { title: dated(cutWords(plainTitle, language, (words) => fits({ title: dated(words) })) ?? "…") };
}

function compose(parts: PostParts, { title, lead, wrong, weight }: Chosen): string {
  const opening = parts.opening(`[${parts.state}] ${title}${weight === undefined ? "" : ` — ${weight}`}`);
  const said = [opening, wrong, lead, ...parts.kept].filter((part) => part !== undefined).filter((part) => part !== "");
  return [parts.inARow(said), ...(parts.link === undefined ? [] : [parts.link])].join(" ");
}
