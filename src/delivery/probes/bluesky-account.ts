import { z } from "zod";
import {
  type AskedAccount,
  below,
  contentOf,
  count,
  keptOut,
  moment,
  renewal,
  toldOr,
  withoutSecret,
} from "#delivery/probes/account-answer.ts";
import { type Answer, ask } from "#delivery/probes/ask.ts";
import { parsedJson } from "#delivery/probes/parsed-json.ts";
import { roomIn } from "#delivery/probes/room.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import type { AccountFacts } from "#domain/readiness/account.ts";
import { fail, ok, type Verdict } from "#domain/readiness/item.ts";
import type { Rights } from "#domain/readiness/secret.ts";
import { type Told, told, untold } from "#domain/readiness/told.ts";
import type { SettingsOf } from "#model/channel.ts";

const session = z.looseObject({
  did: z.string().regex(/^did:[a-z]{1,20}:[\w.:%-]{1,300}$/),
  handle: z.string().max(300),
  active: z.boolean().optional(),
  accessJwt: z.string().regex(/^[\x21-\x7e]{1,10000}$/),
});
type Session = z.output<typeof session>;
const refusal = z.looseObject({ error: z.string() });
const profile = z.looseObject({
  createdAt: moment,
  followersCount: count,
  labels: z
    .array(z.looseObject({ src: z.string(), val: z.string(), neg: z.boolean().optional() }))
    .default([])
    .catch([]),
});
const feed = z.looseObject({
  feed: z.array(
    z.looseObject({ post: z.looseObject({ author: z.looseObject({ did: z.string() }), indexedAt: moment }) }),
  ),
});

/** The part of the limit that what is asked inside of a session may take: both questions fit into one look. */
const inside = 0.4;

/** Whether Bluesky lets us in as the declared account, and what it tells of it. The session is left to run out. */
export async function askBluesky(
  name: string,
  { server, handle }: SettingsOf<"bluesky">,
  surroundings: Surroundings,
): Promise<AskedAccount> {
  const [, identifier, password] =
    /^@?(\S+):([^\s:]+)$/.exec(surroundings.environment.secrets[name]?.trim() ?? "") ?? [];
  if (identifier === undefined) return { verdict: withoutSecret(name) };
  const answer = await ask(below(server, "xrpc/com.atproto.server.createSession"), surroundings, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ identifier, password }),
    redirect: "manual",
  });
  const out = isTakenDown(answer) ? suspended(handle) : keptOut(name, handle, answer);
  if (out !== undefined) return { verdict: out };
  const content = contentOf(name, answer, session);
  if ("untold" in content) {
    return { verdict: fail(`the server of ${name} does not say whose secret it is`, "Look at its `server:`") };
  }
  const verdict = judge(name, handle, content.told);
  if (verdict.state !== "ok") return { verdict };
  return { verdict, facts: await lookInside(name, { server, handle }, content.told, answer, surroundings) };
}

async function lookInside(
  name: string,
  { server, handle }: Pick<SettingsOf<"bluesky">, "server" | "handle">,
  { did, accessJwt }: Session,
  opened: Answer,
  { fetch, limit }: Surroundings,
): Promise<AccountFacts> {
  const question = { headers: { authorization: `Bearer ${accessJwt}` }, redirect: "manual" } as const;
  const get = (method: string, query: string) =>
    ask(below(server, `xrpc/app.bsky.${method}?actor=${did}${query}`), { fetch, limit: inside * limit }, question);
  const [who, said] = await Promise.all([get("actor.getProfile", ""), get("feed.getAuthorFeed", "&limit=30")]);
  const known = contentOf(name, who, profile);
  const of = <Fact>(pick: (facts: z.output<typeof profile>) => Fact | undefined, what: string): Told<Fact> =>
    "untold" in known ? known : toldOr(pick(known.told), `the server of ${name} does not say ${what}`);
  return {
    created: of(({ createdAt }) => createdAt, `when ${handle} was made`),
    lastPost: lastPostIn(name, said, did),
    followers: of(({ followersCount }) => followersCount, `how many follow ${handle}`),
    isLabelled: of(
      ({ labels }) => labels.some(({ src, val, neg }) => src === did && val === "bot" && !neg),
      `how ${handle} is labelled`,
    ),
    rights: rightsIn(name, accessJwt),
    room: roomIn(...[opened, who, said].flatMap((answer) => (answer.kind === "answer" ? [answer.headers] : []))),
  };
}

function judge(name: string, declared: string, { handle, active }: Session): Verdict {
  const own = declared.replace(/^@/, "").toLowerCase();
  if (handle === "handle.invalid") {
    return fail(`${declared} does not lead to its account any more`, "Mend its DNS record, or choose the handle anew");
  }
  if (handle.toLowerCase() !== own) {
    return fail(
      `the secret of ${name} is not that of ${declared}, which site.yaml declares`,
      `${renewal(name, declared)}; if it was renamed, mend its \`handle:\``,
    );
  }
  return active === false ? suspended(declared) : ok(`the secret of ${name} is that of ${declared}`);
}

function suspended(handle: string): Verdict {
  return fail(`the account ${handle} is suspended`, "Ask its server why, and speak on the other lines");
}

function isTakenDown(answer: Answer): boolean {
  if (answer.kind === "silence" || answer.status === 200) return false;
  return refusal.safeParse(parsedJson(answer.text)).data?.error === "AccountTakedown";
}

/** The newest post of its own; what it repeats of others is not its word. */
function lastPostIn(name: string, answer: Answer, did: string): AccountFacts["lastPost"] {
  const content = contentOf(name, answer, feed);
  if ("untold" in content) return content;
  const times = content.told.feed.flatMap(({ post: { author, indexedAt } }) =>
    author.did === did && indexedAt !== undefined ? [indexedAt.getTime()] : [],
  );
  return told(times.length === 0 ? "never" : new Date(Math.max(...times)));
}

/** A session's token tells which kind of password opened it, to whoever holds it; nobody else is asked. */
function rightsIn(name: string, accessJwt: string): Told<Rights> {
  const [, claims = ""] = accessJwt.split(".");
  const parsed = z
    .looseObject({ scope: z.string() })
    .safeParse(parsedJson(Buffer.from(claims, "base64url").toString()));
  switch (parsed.data?.scope) {
    case "com.atproto.appPass":
      return told({ mayPost: true, beyond: undefined });
    case "com.atproto.appPassPrivileged":
      return told({ mayPost: true, beyond: "read and write private messages" });
    case "com.atproto.access":
      return told({ mayPost: true, beyond: "take the account over: it is its main password" });
    case "com.atproto.signupQueued":
      return told({ mayPost: false, beyond: undefined });
    default:
      return untold(`the server of ${name} does not say what our secret may do`);
  }
}
