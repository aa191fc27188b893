import type { Answer } from "#delivery/channels/http/call.ts";
import type { MastodonPosting } from "#delivery/channels/mastodon/posting.ts";
import { call, type Network } from "#delivery/channels/social/network.ts";

/** The three calls that we need, each made once. */
export interface MastodonApi {
  /** `idempotencyKey` is remembered for an hour: until then a second call gets the first one's post. */
  post(posting: MastodonPosting, idempotencyKey: string): Promise<Answer>;
  ownAccount(): Promise<Answer>;
  /** The newest posts of an account, newest first. */
  posts(account: string): Promise<Answer>;
}

/** The most that Mastodon tells at once. */
export const postsRead = 40;

/** The API of an instance as `token` opens it. */
export function openMastodonApi(instance: Network, token: string): MastodonApi {
  return {
    post: (content, key) =>
      call(instance, "POST", "api/v1/statuses", { token, content, headers: { "idempotency-key": key } }),
    ownAccount: () => call(instance, "GET", "api/v1/accounts/verify_credentials", { token }),
    posts: (account) =>
      call(instance, "GET", `api/v1/accounts/${account}/statuses?limit=${postsRead}&exclude_reblogs=true`, { token }),
  };
}
