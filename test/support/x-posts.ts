/** A post as the server keeps it. */
export interface XPost {
  readonly id: string;
  readonly text: string;
  readonly replyTo?: string | undefined;
  /** The request body, byte for byte. */
  readonly body: string;
  readonly createdAt: string;
}

/** The id of a post that was made at that moment. */
export function postIdOf(at: Date): string {
  return String((BigInt(at.getTime()) - 1_288_834_974_657n) << 22n);
}

/** Posts since `start_time`, newest first, as `GET /2/users/:id/tweets` tells them. */
export function timeline(posts: readonly XPost[], query: URLSearchParams): object {
  const since = new Date(query.get("start_time") ?? 0);
  const found = posts.filter(({ createdAt }) => new Date(createdAt) >= since).reverse();
  const data = found.slice(0, Number(query.get("max_results") ?? 10)).map(({ id, text, createdAt }) => ({
    id,
    text: text.replace(/https?:\/\/\S+/g, "https://t.co/short"),
    created_at: createdAt,
    entities: { urls: [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => ({ expanded_url: url })) },
  }));
  const more = found.length > data.length ? { next_token: "more" } : {};
  return { ...(data.length > 0 && { data }), meta: { result_count: data.length, ...more } };
}
