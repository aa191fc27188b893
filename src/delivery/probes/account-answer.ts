import { z } from "zod";
import { secretName } from "#delivery/channels/http/secret.ts";
import type { Answer } from "#delivery/probes/ask.ts";
import { parsedJson } from "#delivery/probes/parsed-json.ts";
import type { AccountFacts } from "#domain/readiness/account.ts";
import { fail, unknown, type Verdict } from "#domain/readiness/item.ts";
import { type Told, told, untold } from "#domain/readiness/told.ts";

/** Whether an account is ours and lets us in, and what its network tells of it where it does. */
export interface AskedAccount {
  readonly verdict: Verdict;
  readonly facts?: AccountFacts;
}

/** A moment that somebody else wrote; undefined for anything else. */
export const moment = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((text) => new Date(text))
  .optional()
  .catch(undefined);
/** A number of people or calls; undefined for anything else. */
export const count = z.int().nonnegative().optional().catch(undefined);

/** What may be undefined as what was told, or was not. */
export function toldOr<Fact>(fact: Fact | undefined, why: string): Told<Fact> {
  return fact === undefined ? untold(why) : told(fact);
}

/** Where a server's method lies. */
export function below(server: string, path: string): URL {
  return new URL(path, server.replace(/\/?$/, "/"));
}

export function withoutSecret(name: string): Verdict {
  return unknown(`there is no secret to ask ${name} whose it is`, `Set ${secretName(name)}`);
}

export function renewal(name: string, handle: string): string {
  return `Make a new secret for ${handle}, with the right to post, and set ${secretName(name)}`;
}

/** The answer's content in its form, or why it cannot be had: codes alone, for a server's words may hold anything. */
export function contentOf<Content>(name: string, answer: Answer, form: z.ZodType<Content>): Told<Content> {
  if (answer.kind === "silence") return untold(`the server of ${name} ${answer.why}`);
  if (answer.status !== 200) return untold(`the server of ${name} answers ${answer.status}`);
  return toldOr(
    form.safeParse(parsedJson(answer.text)).data,
    `the server of ${name} says something else than it was asked`,
  );
}

/** What keeps us out of an account; undefined where an answer lets us in. */
export function keptOut(name: string, handle: string, answer: Answer): Verdict | undefined {
  const again = "Look at its `server:`, and again later";
  if (answer.kind === "silence") {
    const what = `the server of ${name} ${answer.why}`;
    // The certificate's own check tells why; one fault is told once.
    return answer.isUntrusted ? unknown(what, again) : fail(what, again);
  }
  switch (answer.status) {
    case 200:
      return undefined;
    case 401:
      return fail(`${name} refuses our secret (401): it is wrong, or taken back`, renewal(name, handle));
    case 403:
      return fail(
        `${name} shuts us out (403)`,
        `Look whether ${handle} is suspended, and whether its secret may read what docs/operating.md names`,
      );
    case 429:
      return unknown(`${name} asks us to wait (429)`, "Ask again in a quarter of an hour");
    default:
      return fail(`the server of ${name} answers ${answer.status}`, again);
  }
}
