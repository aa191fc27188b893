import { owedForPrograms, type Shown } from "#cli/overdue/forms.ts";
import { UsageError } from "#cli/session.ts";
import type { Overdue } from "#domain/overdue/owed.ts";
import { lengthOf } from "#render/dates.ts";

/** How the communicators' webhook took what was posted; a reason names its host alone, for the address is a secret. */
export type Told =
  | { readonly kind: "told"; readonly host: string }
  | { readonly kind: "failed"; readonly reason: string };

/** What the communicators are told. */
export interface Watched extends Shown {
  readonly owed: readonly Overdue[];
  /** How many files cannot be read, so that nobody knows what they owe. */
  readonly unreadable: number;
}

/**
 * The communicators' webhook.
 *
 * @throws UsageError if it is not set, or carries a password
 */
export function watchAddress(given: string | undefined): URL {
  if (given === undefined) throw new UsageError("--tell needs OPENLINE_WATCH_URL, the communicators' webhook.");
  const address = new URL(given);
  if (address.username !== "" || address.password !== "") {
    throw new UsageError("OPENLINE_WATCH_URL takes no user name and no password; a token belongs into its path.");
  }
  return address;
}

/** Posts once what is owed, waits at most `limit` milliseconds, and follows nobody elsewhere. */
export async function tellCommunicators(watched: Watched, address: URL, limit: number): Promise<Told> {
  const failed = (why: string): Told => ({ kind: "failed", reason: `The webhook at ${address.host} ${why}` });
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: textOf(watched), owed: owedForPrograms(watched.owed, watched) }),
      redirect: "manual",
      signal: AbortSignal.timeout(limit),
    });
    await answer.body?.cancel();
    if (answer.ok) return { kind: "told", host: address.host };
    if (answer.status >= 300 && answer.status < 400) return failed("sends us elsewhere, and we do not follow");
    return failed(`answers ${answer.status}`);
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "TimeoutError") return failed("does not answer in time");
    // What fetch throws for every trouble of the network.
    if (name === "TypeError") return failed("cannot be reached");
    throw error;
  }
}

/** One line each, worst first, as chat services show it. */
function textOf({ owed, unreadable }: Watched): string {
  const lines = owed.map(({ what, lateMinutes }) => `${what}, late by ${lengthOf(lateMinutes * 60_000, "en")}.`);
  if (unreadable > 0)
    lines.push(`What ${unreadable === 1 ? "1 file owes" : `${unreadable} files owe`} cannot be told.`);
  return lines.map(forChat).join("\n");
}

/** Chat services read `<…>` as a command, such as a call to everybody. */
function forChat(line: string): string {
  return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
