import { refusalIn, sessionIn } from "#delivery/channels/bluesky/answers.ts";
import type { BlueskyApi, BlueskyCredentials } from "#delivery/channels/bluesky/api.ts";
import type { Answer } from "#delivery/channels/http/call.ts";

export interface Session {
  readonly did: string;
  readonly accessJwt: string;
  readonly refreshJwt: string;
}

/** What came of a call as the account: its answer, or the answer that kept us out. */
export type AsAccount =
  | { readonly kind: "called"; readonly answer: Answer; readonly session: Session }
  | { readonly kind: "kept-out"; readonly answer: Answer };

/**
 * Signs in once and calls as the account from then on; signing in is limited more tightly than all else.
 * A call that was refused because the session had run out is made again with a new one: it did nothing.
 */
export function signedIn(api: BlueskyApi, credentials: BlueskyCredentials) {
  let session: Session | undefined;

  async function signIn(): Promise<Answer> {
    const answer = await api.createSession(credentials);
    session = sessionIn(answer);
    return answer;
  }

  async function renew(old: Session): Promise<Answer> {
    const answer = await api.refreshSession(old);
    session = sessionIn(answer);
    return hasRunOut(answer) ? await signIn() : answer;
  }

  return async (call: (session: Session) => Promise<Answer>): Promise<AsAccount> => {
    if (session === undefined) {
      const answer = await signIn();
      if (session === undefined) return { kind: "kept-out", answer };
    }
    let current: Session = session;
    const answer = await call(current);
    if (!hasRunOut(answer)) return { kind: "called", answer, session: current };

    const renewal = await renew(current);
    if (session === undefined) return { kind: "kept-out", answer: renewal };
    current = session;
    return { kind: "called", answer: await call(current), session: current };
  };
}

function hasRunOut(answer: Answer): boolean {
  const refusal = refusalIn(answer);
  return refusal === "ExpiredToken" || refusal === "InvalidToken";
}
