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
import { roomIn } from "#delivery/probes/room.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, ok, type Verdict } from "#domain/readiness/item.ts";
import type { Rights } from "#domain/readiness/secret.ts";
import { type Told, told, untold } from "#domain/readiness/told.ts";
import type { SettingsOf } from "#model/channel.ts";

const account = z.looseObject({
  acct: z.string().max(200),
  bot: z.boolean().optional().catch(undefined),
  suspended: z.boolean().optional().catch(undefined),
  moved: z.unknown().optional(),
  created_at: moment,
  last_status_at: z.union([z.null(), moment]),
  followers_count: count,
});
const application = z.looseObject({ scopes: z.array(z.string().max(100)).max(100) });

/** What our channel needs, and what may stand beside it without doing harm. */
const needed = new Set(["write:statuses", "read:accounts", "read:statuses", "profile", "write:media"]);

/** Whether an instance knows our token as the declared account's, and what it tells of it. */
export async function askMastodon(
  name: string,
  { server, handle }: SettingsOf<"mastodon">,
  surroundings: Surroundings,
): Promise<AskedAccount> {
  const token = surroundings.environment.secrets[name]?.trim();
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) return { verdict: withoutSecret(name) };
  const question = { headers: { authorization: `Bearer ${token}` }, redirect: "manual" } as const;
  const [ours, app] = await Promise.all([
    ask(below(server, "api/v1/accounts/verify_credentials"), surroundings, question),
    ask(below(server, "api/v1/apps/verify_credentials"), surroundings, question),
  ]);
  const out = keptOut(name, handle, ours);
  if (out !== undefined) return { verdict: out };
  const content = contentOf(name, ours, account);
  if ("untold" in content) {
    return { verdict: fail(`the server of ${name} does not say whose secret it is`, "Look at its `server:`") };
  }
  const { created_at, last_status_at, followers_count, bot } = content.told;
  const verdict = judge(name, handle, content.told);
  if (verdict.state !== "ok") return { verdict };
  const silent = `the server of ${name} does not say`;
  return {
    verdict,
    facts: {
      created: toldOr(created_at, `${silent} when ${handle} was made`),
      lastPost: toldOr(last_status_at === null ? "never" : last_status_at, `${silent} when ${handle} last posted`),
      followers: toldOr(followers_count, `${silent} how many follow ${handle}`),
      isLabelled: toldOr(bot, `${silent} whether ${handle} is labelled`),
      rights: rightsIn(name, app),
      room: roomIn(...[ours, app].flatMap((answer) => (answer.kind === "answer" ? [answer.headers] : []))),
    },
  };
}

function judge(name: string, handle: string, { acct, suspended, moved }: z.output<typeof account>): Verdict {
  // An instance names its own accounts without its host.
  const plain = (written: string) => written.replace(/^@/, "").replace(/@.*$/, "").toLowerCase();
  if (plain(acct) !== plain(handle)) {
    return fail(
      `the secret of ${name} is not that of ${handle}, which site.yaml declares`,
      `${renewal(name, handle)}; if it was renamed, mend its \`handle:\``,
    );
  }
  if (suspended === true) {
    return fail(`the account ${handle} is suspended`, "Ask its server why, and speak on the other lines");
  }
  if (moved !== undefined && moved !== null) {
    return fail(`the account ${handle} has moved elsewhere`, "Declare the account that people are sent to");
  }
  return ok(`the secret of ${name} is that of ${handle}`);
}

/** An instance tells what its application may do; a token that people make by hand has all of it. */
function rightsIn(name: string, answer: Answer): Told<Rights> {
  const content = contentOf(name, answer, application);
  if ("untold" in content) return untold(`what the secret of ${name} may do cannot be seen: ${content.untold}`);
  const { scopes } = content.told;
  const beyond = scopes.filter((scope) => !needed.has(scope) && /^[a-z:_]{1,60}$/.test(scope));
  return told({
    mayPost: scopes.includes("write") || scopes.includes("write:statuses"),
    beyond: beyond.length === 0 ? undefined : `do what “${beyond.join(" ")}” allows`,
  });
}
