import { z } from "zod";
import type { Answer } from "#delivery/channels/http/call.ts";
import { readAs } from "#delivery/channels/social/content.ts";

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const url = z
  .url({ protocol: /^https?$/ })
  .optional()
  .catch(undefined);
const posted = z.object({ id, url });
const account = z.object({ id });
const posts = z.array(z.object({ id, url, created_at: z.coerce.date(), content: z.string() }));

/** A post as the instance tells it; the content is HTML. */
export type OwnPost = z.output<typeof posts>[number];

/** The post that was made, or undefined where the answer proves none. */
export function postIn(answer: Answer): z.output<typeof posted> | undefined {
  return readAs(posted, answer);
}

/** Id of our own account. */
export function accountIn(answer: Answer): string | undefined {
  return readAs(account, answer)?.id;
}

/** The posts of an account. */
export function postsIn(answer: Answer): readonly OwnPost[] | undefined {
  return readAs(posts, answer);
}

/** Addresses that a post links to. */
export function linksIn({ content }: OwnPost): readonly string[] {
  return [...content.matchAll(/\bhref="([^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&"));
}
