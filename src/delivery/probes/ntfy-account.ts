import { z } from "zod";
import { below, contentOf, keptOut } from "#delivery/probes/account-answer.ts";
import { ask } from "#delivery/probes/ask.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { itemOf, ok, type ReadinessItem, unknown } from "#domain/readiness/item.ts";
import type { OpenLine } from "#domain/readiness/public-lines.ts";
import { mayDo, tokenHolds } from "#domain/readiness/secret.ts";
import type { SettingsOf } from "#model/channel.ts";

const account = z.looseObject({
  role: z.string().max(40),
  tokens: z
    .array(z.looseObject({ token: z.string(), expires: z.int().min(0).max(253_402_300_799).default(0) }))
    .default([]),
});

/** What a server of ntfy tells of our token; undefined where there is none, or the server keeps no accounts. */
export async function askNtfy(
  { name, place }: OpenLine,
  { server }: SettingsOf<"ntfy">,
  surroundings: Surroundings,
): Promise<ReadinessItem[] | undefined> {
  const token = surroundings.environment.secrets[name]?.trim();
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token)) return undefined;
  const question = { headers: { authorization: `Bearer ${token}` }, redirect: "manual" } as const;
  const answer = await ask(below(server, "v1/account"), surroundings, question);
  if (answer.kind === "answer" && answer.status === 404) return undefined;
  const out = keptOut(name, `the topic of ${name}`, answer);
  if (out !== undefined) return [itemOf("lines/account", place, out)];
  const content = contentOf(name, answer, account);
  if ("untold" in content) {
    return [itemOf("lines/account", place, unknown(content.untold, "Look at its `server:`"))];
  }
  const { role, tokens } = content.told;
  const expires = tokens.find((one) => one.token === token)?.expires ?? 0;
  const rights =
    role === "admin"
      ? mayDo(name, { mayPost: true, beyond: "read and change everything on that server" })
      : ok(`the secret of ${name} is no administrator's; whether it may post is known by the last drill`);
  return [
    itemOf("lines/account", place, ok(`the server of ${name} knows our token`)),
    itemOf("lines/rights", place, rights),
    itemOf(
      "lines/token",
      place,
      tokenHolds(name, expires === 0 ? "always" : new Date(expires * 1_000), surroundings.now()),
    ),
  ];
}
