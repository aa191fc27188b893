import { z } from "zod";
import { collection } from "#delivery/channels/bluesky/posting.ts";
import type { Reference } from "#delivery/channels/bluesky/reference.ts";
import type { Session } from "#delivery/channels/bluesky/session.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { contentOf, readAs } from "#delivery/channels/social/content.ts";

const token = z.string().regex(/^[\w.~+/=-]{1,8000}$/);
const session = z.object({
  did: z.string().regex(/^did:[a-z]+:[\w.:%-]{1,2000}$/),
  accessJwt: token,
  refreshJwt: token,
});
const reference = z.object({
  uri: z.string().regex(new RegExp(`^at://[^/#?\\s]+/${collection}/[\\w.~:-]+$`)),
  cid: z.string().regex(/^[A-Za-z0-9]{10,200}$/),
});
const facet = z.object({ features: z.array(z.object({ uri: z.string().optional() })) });
const record = z.object({ ...reference.shape, value: z.object({ facets: z.array(facet).default([]) }) });
const refusal = z.object({ error: z.string().regex(/^[A-Za-z]{1,60}$/) });

/** The session that was opened. */
export function sessionIn(answer: Answer): Session | undefined {
  return readAs(session, answer);
}

/** Where the record stands that was put there. */
export function referenceIn(answer: Answer): Reference | undefined {
  return readAs(reference, answer);
}

/** A record that was read: where it stands, and the addresses that it links to. */
export function recordIn(answer: Answer): (Reference & { readonly links: readonly string[] }) | undefined {
  const found = readAs(record, answer);
  if (found === undefined) return undefined;
  const features = found.value.facets.flatMap(({ features }) => features);
  return { uri: found.uri, cid: found.cid, links: features.flatMap(({ uri }) => uri ?? []) };
}

/** The name that a server gives to its refusal, such as `ExpiredToken`; undefined where it refused nothing. */
export function refusalIn(answer: Answer): string | undefined {
  if (answer.kind !== "answered" || answer.status < 400 || answer.status > 499) return undefined;
  return refusal.safeParse(contentOf(answer)).data?.error;
}
