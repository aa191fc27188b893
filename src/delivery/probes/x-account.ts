import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import { ApiPartialResponseError, ApiRequestError, ApiResponseError, TwitterApi } from "twitter-api-v2";
import { z } from "zod";
import { inSeconds } from "#delivery/probes/run.ts";
import { fail, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import type { Environment } from "#model/environment.ts";

const me = z.object({ data: z.object({ username: z.string().regex(/^\w{1,50}$/) }) });
const keys = "Make new ones in X's developer portal, with read and write, and set X_APP_KEY and the other three";

/** Whether X knows our keys, lets them write, and knows them as the account that site.yaml declares. */
export async function isOurAccount(handle: string, environment: Environment, limit: number): Promise<Verdict> {
  const { X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET, X_API_URL } = environment;
  if (!X_APP_KEY || !X_APP_SECRET || !X_ACCESS_TOKEN || !X_ACCESS_SECRET) {
    return unknown(
      `there are no keys to ask X whose they are`,
      "Set X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET",
    );
  }
  const prefix = X_API_URL === undefined ? "https://api.x.com/2/" : X_API_URL.replace(/\/?$/, "/");
  const agent = prefix.startsWith("http:") ? new PlainAgent() : new Agent();
  const tokens = {
    appKey: X_APP_KEY,
    appSecret: X_APP_SECRET,
    accessToken: X_ACCESS_TOKEN,
    accessSecret: X_ACCESS_SECRET,
  };
  const { v2 } = new TwitterApi(tokens, { httpAgent: agent, compression: false });
  try {
    const answer = await v2.get<unknown>("users/me", {}, { prefix, timeout: limit, fullResponse: true });
    return judge(handle, answer.data, String(answer.headers["x-access-level"] ?? "unsaid"));
  } catch (error) {
    return troubleWith(error, limit);
  } finally {
    agent.destroy();
  }
}

function judge(handle: string, told: unknown, rights: string): Verdict {
  const parsed = me.safeParse(told);
  if (!parsed.success) return fail("X answers, but not whose keys these are", "Look at X_API_URL, and again");
  const { username } = parsed.data.data;
  if (username.toLowerCase() !== handle.replace(/^@/, "").toLowerCase()) {
    return fail(`the keys are those of @${username}, and site.yaml declares ${handle}`, keys);
  }
  if (rights !== "unsaid" && !rights.includes("write"))
    return fail(`the keys of ${handle} may read, and not post`, keys);
  return ok(`the keys are those of ${handle}`);
}

/** Codes alone: X's own words may hold anything. @throws the error itself if it is no trouble with X */
function troubleWith(error: unknown, limit: number): Verdict {
  if (error instanceof ApiResponseError) {
    if (error.code === 401) return fail("X refuses our keys (401): they are wrong, or taken back", keys);
    if (error.code === 403)
      return fail("X shuts us out (403)", "Look whether the account is suspended, and what the app may do");
    if (error.code === 429) return unknown("X asks us to wait (429)", "Ask again in a quarter of an hour");
    return fail(`X answers ${error.code}`, "Ask again later; if it stays, look at X's own status");
  }
  if (error instanceof ApiPartialResponseError)
    return fail("X breaks off in the middle of its answer", "Ask again later");
  if (error instanceof ApiRequestError)
    return fail(`X does not answer within ${inSeconds(limit)}, or cannot be reached`, "Ask again later");
  throw error;
}
