import { inSeconds } from "#delivery/probes/run.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";

/** What a web host answered, or why there was no answer: words that fit behind the host's name. */
export type Answer =
  | { readonly kind: "answer"; readonly status: number; readonly headers: Headers; readonly text: string }
  | {
      readonly kind: "silence";
      readonly why: string;
      /** Whether somebody is there, whose certificate cannot be trusted. */
      readonly isUntrusted: boolean;
    };

/** More than any page of ours; who sends more than that is cut off. */
const longestText = 4_000_000;

/** What a question carries beside its address; one with a secret follows nobody elsewhere. */
export type Question = Pick<RequestInit, "method" | "headers" | "body" | "redirect">;

/** Asks `address` once. What comes back is evidence, never content. */
export async function ask(
  address: URL | string,
  { fetch, limit }: Pick<Surroundings, "fetch" | "limit">,
  question: Question = { headers: { "cache-control": "no-cache" } },
): Promise<Answer> {
  try {
    const answer = await fetch(address, {
      ...question,
      signal: AbortSignal.timeout(limit),
    });
    return { kind: "answer", status: answer.status, headers: answer.headers, text: await textOf(answer) };
  } catch (error) {
    const why = silenceOf(error, limit);
    if (why === undefined) throw error;
    return { kind: "silence", why, isUntrusted: why.includes("certificate") };
  }
}

async function textOf({ body }: Response): Promise<string> {
  if (body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestText) break;
  }
  return text;
}

/** Why there was no answer, or undefined for an error that is no trouble of the network. */
function silenceOf(error: unknown, limit: number): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === "TimeoutError") return `does not answer within ${inSeconds(limit)}`;
  // What fetch throws for every trouble of the network; a line that dies in the middle of a text, too.
  if (error.name !== "TypeError") return undefined;
  return troubleOf(codeOf(error.cause));
}

/** What an error of the network means, by its code. */
export function troubleOf(code: string): string {
  if (code === "CERT_HAS_EXPIRED") return "has a certificate that has run out";
  if (/CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(code)) return `has a certificate that nobody trusts (${code})`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `has a name that leads nowhere (${code})`;
  return `cannot be reached (${code})`;
}

/** The system's name of an error, such as `ECONNREFUSED`; never its words. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : "no reason given";
}
