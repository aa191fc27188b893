import type { Thread } from "#delivery/due.ts";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import type { Announcement } from "#model/announcement.ts";
import { impacts } from "#model/update.ts";

/** Why a channel does not carry an announcement at all, whoever would hear it. */
export interface Withheld {
  readonly announcement: string;
  readonly channel: string;
  readonly because: "excluded" | "audience" | "born-late" | "below-impact";
  /** The same for people, a sentence without its full stop. */
  readonly reason: string;
  /** The way out, where there is one: sentences without the last full stop. */
  readonly mend?: string | undefined;
}

const wayOut = "Speak on the lines that people know; this one counts from the next incident";

function isBadEnough({ subject, impact }: Announcement, { atLeast }: PlannedChannel): boolean {
  // Silence about an incident that nobody has rated yet is worse than a word too many.
  if (subject.kind === "incident" && impact === undefined) return true;
  return impacts.indexOf(impact ?? "none") >= impacts.indexOf(atLeast);
}

/**
 * Why `channel` must not carry `announcement`, or undefined if it may.
 * Who heard of something once on a channel hears there how it goes on, even if it was not that bad after all.
 */
export function withheldBecause(
  announcement: Announcement,
  channel: PlannedChannel,
  thread: Thread,
): Pick<Withheld, "because" | "reason" | "mend"> | undefined {
  const exclusion = announcement.excluded.find((excluded) => excluded.channel === channel.name);
  if (exclusion !== undefined) return { because: "excluded", reason: exclusion.reason };

  if (announcement.exercise && channel.kind !== "outbox" && channel.audience !== "test") {
    return { because: "audience", reason: "an exercise reaches the outbox and the test audience only" };
  }
  if (!announcement.exercise && channel.audience === "test") {
    return { because: "audience", reason: "the test audience hears exercises only" };
  }
  if (channel.audience === "security-contacts" && announcement.category !== "security") {
    return { because: "audience", reason: "security contacts hear of security disclosures only" };
  }

  const began = announcement.subject.date.toISOString().slice(0, 10);
  if (channel.since > began) {
    const reason = `the line was opened on ${channel.since}, after this began on ${began}`;
    return { because: "born-late", reason, mend: `${wayOut}. Correct its “since” if that is wrong` };
  }
  if (announcement.subject.kind === "incident" && channel.youngerThan?.has(announcement.subject.id)) {
    const reason = "site.yaml named the line only after this had begun, whatever its “since” says";
    return { because: "born-late", reason, mend: wayOut };
  }

  const before = thread.slice(0, thread.indexOf(announcement) + 1);
  if (!before.some((said) => isBadEnough(said, channel))) {
    return { because: "below-impact", reason: `the line tells what is ${channel.atLeast} or worse` };
  }
  return undefined;
}
