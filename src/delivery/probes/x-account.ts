import { ApiPartialResponseError, ApiRequestError, ApiResponseError } from "twitter-api-v2";
import { z } from "zod";
import { causeOf } from "#delivery/channels/x/outcome.ts";
import { type AskedAccount, count, moment, toldOr } from "#delivery/probes/account-answer.ts";
import { codeOf, troubleOf } from "#delivery/probes/ask.ts";
import { roomIn } from "#delivery/probes/room.ts";
import { inSeconds } from "#delivery/probes/run.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { openX, type XAnswer } from "#delivery/probes/x-call.ts";
import type { AccountFacts } from "#domain/readiness/account.ts";
import { fail, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import type { Rights } from "#domain/readiness/secret.ts";
import { type Told, told, untold } from "#domain/readiness/told.ts";

const me = z.object({
  data: z.looseObject({
    username: z.string().regex(/^\w{1,50}$/),
    description: z.string().optional().catch(undefined),
    created_at: moment,
    most_recent_tweet_id: z
      .string()
      .regex(/^\d{1,19}$/)
      .optional()
      .catch(undefined),
    public_metrics: z.looseObject({ followers_count: count, tweet_count: count }).optional().catch(undefined),
  }),
});
type Me = z.output<typeof me>["data"];

const fields = "created_at,description,most_recent_tweet_id,public_metrics";
const keys = "Make new ones in X's developer portal, with read and write, and set X_APP_KEY and the other three";

/** Whether X knows our keys as the declared account's, and what it tells of it: one question alone, for each costs. */
export async function askX(handle: string, { environment, limit }: Surroundings): Promise<AskedAccount> {
  const x = openX(environment, limit);
  if (x === undefined) {
    const set = "Set X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET";
    return { verdict: unknown("there are no keys to ask X whose they are", set) };
  }
  try {
    return judge(handle, await x.get("users/me", { "user.fields": fields }));
  } catch (error) {
    return { verdict: troubleWith(error, x.isLate() ? limit : undefined) };
  } finally {
    x.close();
  }
}

function judge(handle: string, { content, headers }: XAnswer): AskedAccount {
  const parsed = me.safeParse(content);
  if (!parsed.success) {
    return { verdict: fail("X answers, but not whose keys these are", "Look at X_API_URL, and again") };
  }
  const account = parsed.data.data;
  if (account.username.toLowerCase() !== handle.replace(/^@/, "").toLowerCase()) {
    const what = `the keys are those of @${account.username}, and site.yaml declares ${handle}`;
    return { verdict: fail(what, `${keys}; if it was renamed, mend its \`handle:\``) };
  }
  return {
    verdict: ok(`the keys are those of ${handle}`),
    facts: {
      created: toldOr(account.created_at, `X does not say when ${handle} was made`),
      lastPost: lastPostOf(handle, account),
      followers: toldOr(account.public_metrics?.followers_count, `X does not say how many follow ${handle}`),
      isLabelled: toldOr(saysSo(account.description), `X does not say how ${handle} describes itself`),
      rights: rightsIn(headers.get("x-access-level")),
      room: roomIn(headers),
    },
  };
}

/** Since when the ids of posts count, in milliseconds. */
const firstMoment = 1_288_834_974_657n;

/** An id of a post holds the moment at which it was made: nothing more has to be asked, or paid for. */
function lastPostOf(handle: string, { most_recent_tweet_id: id, public_metrics }: Me): AccountFacts["lastPost"] {
  if (id !== undefined) return told(new Date(Number((BigInt(id) >> 22n) + firstMoment)));
  return public_metrics?.tweet_count === 0 ? told("never") : untold(`X does not say when ${handle} last posted`);
}

/** The API does not tell X's own label, so the account's words about itself count. */
function saysSo(description: string | undefined): boolean | undefined {
  return description === undefined ? undefined : /autom|\bbot\b|自動|自动|자동/iu.test(description);
}

function rightsIn(level: string | null): Told<Rights> {
  switch (level) {
    case "read":
      return told({ mayPost: false, beyond: undefined });
    case "read-write":
      return told({ mayPost: true, beyond: undefined });
    case "read-write-directmessages":
      return told({ mayPost: true, beyond: "read and write private messages" });
    default:
      return untold("X does not say what our keys may do");
  }
}

/** Codes alone: X's own words may hold anything. @throws the error itself if it is no trouble with X */
function troubleWith(error: unknown, late: number | undefined): Verdict {
  if (error instanceof ApiResponseError) {
    if (error.code === 401) return fail("X refuses our keys (401): they are wrong, or taken back", keys);
    if (error.code === 403)
      return fail("X shuts us out (403)", "Look whether the account is suspended, and what the app may do");
    if (error.code === 429) return unknown("X asks us to wait (429)", "Ask again in a quarter of an hour");
    return fail(`X answers ${error.code}`, "Ask again later; if it stays, look at X's own status");
  }
  if (!(error instanceof ApiPartialResponseError || error instanceof ApiRequestError)) throw error;
  if (late !== undefined) return fail(`X does not answer within ${inSeconds(late)}`, "Ask again later");
  if (error instanceof ApiPartialResponseError) {
    return fail("X breaks off in the middle of its answer", "Ask again later");
  }
  const why = troubleOf(codeOf(causeOf(error)));
  // The certificate's own check tells why; one fault is told once.
  return (why.includes("certificate") ? unknown : fail)(`X does not answer: its server ${why}`, "Ask again later");
}
