import { z } from "zod";
import { secretName } from "#delivery/channels/http/secret.ts";
import { type Answer, ask, type Question } from "#delivery/probes/ask.ts";
import { parsedJson } from "#delivery/probes/parsed-json.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, ok, unknown, type Verdict, warn } from "#domain/readiness/item.ts";
import type { SettingsOf } from "#model/channel.ts";

/** What a server says of the account that a secret opens. */
interface Account {
  readonly handle: string;
  readonly isOpen: boolean;
  /** Whether it is labelled as one that a program writes; undefined where nobody says. */
  readonly isLabelled: boolean | undefined;
}

const mastodonAccount = z
  .looseObject({ acct: z.string().max(200), bot: z.boolean().optional(), suspended: z.boolean().optional() })
  .transform(({ acct, bot, suspended }): Account => ({ handle: acct, isOpen: suspended !== true, isLabelled: bot }));
const blueskyAccount = z
  .looseObject({ handle: z.string().max(300), active: z.boolean().optional() })
  .transform(({ handle, active }): Account => ({ handle, isOpen: active !== false, isLabelled: undefined }));

/** Whether the instance of Mastodon knows our token, and knows it as the account that site.yaml declares. */
export async function isOurMastodon(
  name: string,
  { server, handle }: SettingsOf<"mastodon">,
  surroundings: Surroundings,
): Promise<Verdict> {
  const token = surroundings.environment.secrets[name]?.trim();
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) return withoutSecret(name);
  const address = below(server, "api/v1/accounts/verify_credentials");
  const answer = await ask(address, surroundings, {
    headers: { authorization: `Bearer ${token}` },
    redirect: "manual",
  });
  // An instance names its own accounts without its host.
  const plain = (written: string) => written.replace(/^@/, "").replace(/@.*$/, "");
  return judge(name, answer, mastodonAccount, (account) => plain(account) === plain(handle), handle);
}

/** Whether Bluesky lets us sign in, as the account that site.yaml declares. The session is left to run out. */
export async function isOurBluesky(
  name: string,
  { server, handle }: SettingsOf<"bluesky">,
  surroundings: Surroundings,
): Promise<Verdict> {
  const [, identifier, password] =
    /^@?(\S+):([^\s:]+)$/.exec(surroundings.environment.secrets[name]?.trim() ?? "") ?? [];
  if (identifier === undefined) return withoutSecret(name);
  const question: Question = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ identifier, password }),
    redirect: "manual",
  };
  const answer = await ask(below(server, "xrpc/com.atproto.server.createSession"), surroundings, question);
  const declared = handle.replace(/^@/, "").toLowerCase();
  return judge(name, answer, blueskyAccount, (account) => account.toLowerCase() === declared, handle);
}

function judge(
  name: string,
  answer: Answer,
  form: z.ZodType<Account>,
  isDeclared: (handle: string) => boolean,
  declared: string,
): Verdict {
  const renew = `Make a new secret for ${declared}, with the right to post, and set ${secretName(name)}`;
  if (answer.kind === "silence")
    return fail(`the server of ${name} ${answer.why}`, "Look at its `server:`, and again later");
  const { status, text } = answer;
  if (status === 401 || status === 403)
    return fail(`${name} refuses our secret (${status}): it is wrong, or taken back`, renew);
  if (status === 429) return unknown(`${name} asks us to wait (429)`, "Ask again in a quarter of an hour");
  if (status !== 200) return fail(`the server of ${name} answers ${status}`, "Look at its `server:`, and again later");
  const account = form.safeParse(parsedJson(text)).data;
  if (account === undefined)
    return fail(`the server of ${name} does not say whose secret it is`, "Look at its `server:`");
  if (!isDeclared(account.handle))
    return fail(`the secret of ${name} is not that of ${declared}, which site.yaml declares`, renew);
  if (!account.isOpen)
    return fail(`the account ${declared} is suspended`, "Ask its server why, and speak on the other lines");
  if (account.isLabelled !== false) return ok(`the secret of ${name} is that of ${declared}`);
  return warn(
    `${declared} is not labelled as automated`,
    "Say so in the account's settings: readers and servers expect it",
  );
}

function withoutSecret(name: string): Verdict {
  return unknown(`there is no secret to ask ${name} whose it is`, `Set ${secretName(name)}`);
}

function below(server: string, path: string): URL {
  return new URL(path, server.replace(/\/?$/, "/"));
}
