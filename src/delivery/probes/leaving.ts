import { type Answer, ask } from "#delivery/probes/ask.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { fail, ok, unknown, type Verdict } from "#domain/readiness/item.ts";
import { permalink } from "#render/address.ts";
import { escapeHtml } from "#render/safe-html.ts";
import { wordsFor } from "#render/words.ts";

const mend = "Look whether `openline serve` runs there, and whether what stands before it hands every path on";
/** A token that nobody signed: whoever is asked with it is nobody. */
const noToken = "readiness";

/**
 * Whether readers who want to leave find the subscription service at `address`: it says that it is well, and knows a
 * link to unsubscribe that it did not make. Nobody is unsubscribed.
 */
export async function letsPeopleLeave(
  address: string,
  language: string,
  surroundings: Pick<Surroundings, "fetch" | "limit">,
): Promise<Verdict> {
  const base = new URL(address);
  const [health, link] = await Promise.all([
    ask(permalink(base, "health"), surroundings),
    ask(permalink(base, `u/${noToken}?language=${language}`), surroundings),
  ]);
  const silent = [health, link].find(({ kind }) => kind === "silence");
  if (silent?.kind === "silence") {
    // The certificate's own check tells why; one fault is told once.
    if (silent.isUntrusted) return unknown(`${base.host} ${silent.why}`, mend);
    return fail(`nobody can unsubscribe: ${base.host} ${silent.why}`, mend);
  }
  const said = statusOf(health);
  if (said >= 400) return fail(`nobody can unsubscribe: ${base.host} answers ${said} to “health”`, mend);
  if (said !== 200 || textOf(health) !== "ok\n") return fail(`${base.host} is no subscription service of ours`, mend);
  const wrongLink = escapeHtml(wordsFor(language).servicePages.wrongLink);
  if (statusOf(link) === 404 && textOf(link).includes(`<h1>${wrongLink}</h1>`)) {
    return ok(`the links to unsubscribe lead to ${base.host}, which knows its own`);
  }
  return fail(`links to unsubscribe do not come through: ${base.host} answers ${statusOf(link)} to a wrong one`, mend);
}

function statusOf(answer: Answer): number {
  return answer.kind === "answer" ? answer.status : 0;
}

function textOf(answer: Answer): string {
  return answer.kind === "answer" ? answer.text : "";
}
