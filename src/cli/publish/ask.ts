import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { exitCodes } from "#cli/publish/options.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { headCommit } from "#content/history.ts";
import { readSite } from "#content/read.ts";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { signedHeaders } from "#delivery/channels/webhook/signature.ts";

const answer = z.looseObject({ state: z.string().max(40) });
const codes: Readonly<Record<string, number>> = {
  told: exitCodes.told,
  owed: exitCodes.owed,
  unknown: exitCodes.unknown,
};

/** How patient this is, in milliseconds. */
export interface Patience {
  /** Between two questions. */
  readonly between: number;
  /** In all. */
  readonly most: number;
}

/**
 * Asks the subscription host to publish the commit that is checked out here, and again until it has: for CI that builds
 * and deploys the page itself and throws its disk away.
 *
 * @returns the exit code, as that of publish on the host
 * @throws UsageError, ContentError, SettingError
 */
export async function askToPublish(
  session: Session,
  patience: Patience = { between: 3_000, most: 1_800_000 },
  send: typeof fetch = fetch,
): Promise<number> {
  const { OPENLINE_PUBLISH_KEY, OPENLINE_CONTENT } = session.environment;
  if (OPENLINE_PUBLISH_KEY === undefined) throw new UsageError("Set OPENLINE_PUBLISH_KEY, as on the host.");
  const { settings } = await readSite(OPENLINE_CONTENT);
  const { repository, subscriptions } = settings;
  const commit = await headCommit(OPENLINE_CONTENT);
  if (repository === undefined || subscriptions === undefined || commit === undefined)
    throw new UsageError("Name `repository:` and `subscriptions.address` in site.yaml, and run this in its checkout.");
  const address = new URL("publish", subscriptions.address.replace(/\/?$/, "/"));
  const { keys } = webhookSecret("publish", `${address.href} ${OPENLINE_PUBLISH_KEY}`);
  const body = Buffer.from(JSON.stringify({ repository, commit }));

  for (let waited = 0; ; waited += patience.between) {
    const state = await ask(send, address, body, signedHeaders(`publish_${commit}`, session.now(), body, keys));
    const code = codes[state];
    if (code !== undefined) {
      session.say(`${commit.slice(0, 12)}: ${state}.`);
      return code;
    }
    const goesOn = state === "accepted" || state === "under way" || state === "busy" || state === "no answer";
    if (!goesOn || waited >= patience.most) {
      session.complain(`${commit.slice(0, 12)} was not published: ${state}.`);
      return exitCodes.owed;
    }
    await pause(patience.between);
  }
}

async function ask(
  send: typeof fetch,
  address: URL,
  body: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  try {
    const response = await send(address, {
      ...{ method: "POST", body, redirect: "error", signal: AbortSignal.timeout(60_000) },
      headers: { ...headers, "content-type": "application/json" },
    });
    if (response.status >= 500) return "no answer";
    return answer.safeParse(await response.json()).data?.state ?? `it answers ${response.status}`;
  } catch (error) {
    // What fetch throws for every trouble of the network, and JSON for what is none.
    if (error instanceof Error && ["TypeError", "TimeoutError", "SyntaxError"].includes(error.name)) return "no answer";
    throw error;
  }
}
