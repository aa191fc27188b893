import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import { TwitterApi } from "twitter-api-v2";
import { z } from "zod";
import type { XPosting } from "#delivery/channels/x/posting.ts";

/** What lets us speak as the account (OAuth 1.0a). */
export interface XCredentials {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

/** A post of ours as the timeline tells it. */
export interface OwnPost {
  readonly id: string;
  readonly text: string;
  /** Addresses in it, as they were before X shortened them. */
  readonly links: readonly string[];
}

/** The three calls that we need. Each throws whatever twitter-api-v2 or zod throws; `XTrouble` reads it. */
export interface XApi {
  /** Posts, and answers with the post's id. */
  post(posting: XPosting): Promise<string>;
  /** Our own posts since then, newest first; `whole` if there are no more. */
  ownPosts(since: Date): Promise<{ readonly posts: readonly OwnPost[]; readonly whole: boolean }>;
  close(): void;
}

const id = z.string().regex(/^\d{1,20}$/);
const posted = z.object({ data: z.object({ id }) });
const me = z.object({ data: z.object({ id }) });
const address = z.object({ expanded_url: z.string().optional(), unwound_url: z.string().optional() });
const timeline = z.object({
  data: z
    .array(z.object({ id, text: z.string(), entities: z.object({ urls: z.array(address).optional() }).optional() }))
    .default([]),
  meta: z.object({ next_token: z.string().optional() }).optional(),
});

/** Every post that is read costs money, so no more are asked for than an incident may have said since. */
const postsRead = 25;

/** The API of X at `address`, or where X has it. `limit` is how long one call may take, in milliseconds. */
export function openXApi(credentials: XCredentials, limit: number, address?: string): XApi {
  const prefix = address === undefined ? "https://api.x.com/2/" : address.replace(/\/?$/, "/");
  // No line is kept: one that died while idle would look like one that died with our post.
  const agent = prefix.startsWith("http:") ? new PlainAgent({ keepAlive: false }) : new Agent({ keepAlive: false });
  const { v2 } = new TwitterApi({ ...credentials }, { httpAgent: agent, compression: false });
  let own = /^(\d{1,20})-/.exec(credentials.accessToken)?.[1];

  /** twitter-api-v2 itself bounds only silence, and an answer that never ends is not silent. */
  async function within<Said>(call: Promise<Said>): Promise<Said> {
    const timer = setTimeout(() => cutOff(agent), limit);
    return await call.finally(() => clearTimeout(timer));
  }
  const get = (path: string, query: object) => within(v2.get<unknown>(path, { ...query }, { prefix }));

  return {
    async post(posting) {
      const answer = await within(v2.post<unknown>("tweets", { ...posting }, { prefix }));
      return posted.parse(answer).data.id;
    },
    async ownPosts(since) {
      own ??= me.parse(await get("users/me", {})).data.id;
      const query = {
        start_time: since.toISOString().replace(/\.\d+Z$/, "Z"),
        max_results: postsRead,
        "tweet.fields": "created_at,entities",
      };
      const { data, meta } = timeline.parse(await get(`users/${own}/tweets`, query));
      return {
        posts: data.map(({ id, text, entities }) => ({
          id,
          text,
          links: (entities?.urls ?? [])
            .flatMap(({ expanded_url, unwound_url }) => [expanded_url, unwound_url])
            .filter((link) => link !== undefined),
        })),
        whole: meta?.next_token === undefined,
      };
    },
    close: () => agent.destroy(),
  };
}

/** Ends what is under way. A line that never stood is told apart: nothing was said on it. */
function cutOff(agent: PlainAgent): void {
  for (const socket of Object.values(agent.sockets).flatMap((sockets) => sockets ?? [])) {
    const syscall = socket.connecting ? { syscall: "connect" } : {};
    socket.destroy(Object.assign(new Error("The call took too long."), { code: "ETIMEDOUT", ...syscall }));
  }
}
