import type { BlueskyPosting } from "#delivery/channels/bluesky/posting.ts";
import type { Session } from "#delivery/channels/bluesky/session.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { call, type Network } from "#delivery/channels/social/network.ts";

/** What lets us sign in as the account. */
export interface BlueskyCredentials {
  /** Handle, DID or mail address. */
  readonly identifier: string;
  readonly appPassword: string;
}

/** The four calls that we need, each made once. */
export interface BlueskyApi {
  createSession(credentials: BlueskyCredentials): Promise<Answer>;
  refreshSession(session: Session): Promise<Answer>;
  putRecord(session: Session, posting: BlueskyPosting): Promise<Answer>;
  getRecord(place: Readonly<Record<"repo" | "collection" | "rkey", string>>): Promise<Answer>;
}

/** The API of the account's server. */
export function openBlueskyApi(server: Network): BlueskyApi {
  const below = (method: string) => `xrpc/com.atproto.${method}`;
  return {
    createSession: ({ identifier, appPassword }) =>
      call(server, "POST", below("server.createSession"), { content: { identifier, password: appPassword } }),
    refreshSession: ({ refreshJwt }) => call(server, "POST", below("server.refreshSession"), { token: refreshJwt }),
    putRecord: ({ accessJwt }, content) => call(server, "POST", below("repo.putRecord"), { token: accessJwt, content }),
    getRecord({ repo, collection, rkey }) {
      const query = new URLSearchParams({ repo, collection, rkey });
      return call(server, "GET", `${below("repo.getRecord")}?${query}`);
    },
  };
}
