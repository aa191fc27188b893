import { z } from "zod";
import type { Answer, Answered } from "#delivery/channels/http/call.ts";
import { jsonIn } from "#delivery/channels/http/json.ts";
import { notPublic } from "#delivery/channels/http/outside.ts";
import { wordIn } from "#delivery/channels/slack/outcome.ts";
import type { Outcome } from "#model/delivery.ts";
import type { HookWay } from "#model/hook-address.ts";

/** The code of a refusal that says: there is no such webhook any more. */
export const hookIsGone = "gone";

/** Slack's words for a webhook, or the workspace behind it, that does not come back. */
const slackGone = new Set(["no_service", "no_active_hooks", "invalid_token", "no_team", "team_disabled"]);
/** Discord's codes of an unknown webhook, and of a token that is none. */
const discordGone = new Set([10015, 50027]);
const discordTrouble = z.object({ code: z.number() });

/**
 * What an outcome at one reader's own address means: an address that is gone is refused, and theirs alone; whatever
 * else happens there says nothing of the addresses of others.
 */
export function outcomeForOne(via: HookWay, outcome: Outcome, answer: Answer | undefined): Outcome {
  if (answer?.kind === "answered" && isGone(via, outcome, answer)) {
    return { kind: "refused", code: hookIsGone, reason: `the webhook is gone (${answer.status})` };
  }
  if (answer?.kind === "unreached" && answer.code === notPublic) {
    const reason = "the address leads into a network that is not public, and nothing is sent there";
    return { kind: "refused", code: answer.code, reason };
  }
  if (outcome.kind === "sent") return outcome;
  const { closes: _, ...alone } = outcome;
  return alone;
}

function isGone(via: HookWay, outcome: Outcome, answer: Answered): boolean {
  if (answer.status === 410 || (outcome.kind === "refused" && outcome.code === "410")) return true;
  if (via === "slack") return slackGone.has(wordIn(answer) ?? "");
  return via === "discord" && discordGone.has(discordTrouble.safeParse(jsonIn(answer)).data?.code ?? 0);
}
