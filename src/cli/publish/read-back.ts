import { setTimeout as pause } from "node:timers/promises";
import type { Announcement } from "#model/announcement.ts";
import { permalink } from "#render/address.ts";

const longestAnswer = 10_000;
const pauses = [200, 500, 1_000, 2_000, 5_000];

export type PageSeen = { readonly kind: "seen" } | { readonly kind: "not-seen"; readonly reason: string };

/** Whether the page's HTML holds exactly these words: the anchor of the update, and the hash of its file. */
function holds(html: string, announcement: Announcement): boolean {
  return html.includes(`data-hash="${announcement.hash}"`);
}

async function look(address: string, announcement: Announcement, limit: number): Promise<PageSeen> {
  try {
    const answer = await fetch(address, {
      headers: { "cache-control": "no-cache", accept: "text/html" },
      signal: AbortSignal.timeout(Math.ceil(limit)),
    });
    if (!answer.ok) return { kind: "not-seen", reason: `the page answers ${answer.status}` };
    return holds(await answer.text(), announcement)
      ? { kind: "seen" }
      : { kind: "not-seen", reason: "the page has not changed yet" };
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "TimeoutError") return { kind: "not-seen", reason: "the page does not answer in time" };
    // What fetch throws for every trouble of the network.
    if (name === "TypeError") return { kind: "not-seen", reason: "the page cannot be reached" };
    throw error;
  }
}

/**
 * Reads the live permalink of `announcement` until the page shows it, at most `wait` milliseconds.
 * What the page answers is evidence, never content: nothing of it goes on.
 */
export async function readBack(announcement: Announcement, base: URL, wait: number): Promise<PageSeen> {
  const address = permalink(base, announcement.path).replace(/#.*$/, "");
  const deadline = performance.now() + wait;
  for (let round = 0; ; round += 1) {
    const left = deadline - performance.now();
    const seen = await look(address, announcement, Math.max(1, Math.min(left, longestAnswer)));
    const wanted = pauses[Math.min(round, pauses.length - 1)] ?? 5_000;
    if (seen.kind === "seen" || performance.now() + wanted > deadline) return seen;
    await pause(wanted);
  }
}
