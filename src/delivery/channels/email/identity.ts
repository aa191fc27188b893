import { createHash } from "node:crypto";
import type { Announcement } from "#model/announcement.ts";

/** 64 bits of SHA-256 as lower-case hex: mail systems that ignore case still tell two of them apart. */
function short(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
}

/**
 * The Message-ID (RFC 5322 §3.6.4) of one announcement to one subscriber: the same for ever, so that a repeated letter
 * is recognised, and telling nobody who they are.
 */
export function messageId(announcement: string, subscriber: string, host: string): string {
  return `<${short("announcement", announcement)}.${short("subscriber", subscriber)}@${host}>`;
}

/** The id that every letter about one subject refers to first; no letter has it, so none can be missing. */
export function rootId({ kind, id }: Announcement["subject"], subscriber: string, host: string): string {
  return `<${short("root", kind, id)}.${short("subscriber", subscriber)}@${host}>`;
}

/** Gmail's Feedback-ID: subject, kind of words, channel, and a name of the sender in 5 to 15 characters. */
export function feedbackId(announcement: Announcement, channel: string, host: string): string {
  return [announcement.subject.id, announcement.state, channel, short("sender", host).slice(0, 12)].join(":");
}

/** A boundary (RFC 2046 §5.1.1) that quoted-printable cannot hold, the same whenever the letter is composed again. */
export function boundary(announcement: string, language: string, ...around: readonly string[]): string {
  return `=_${short("boundary", announcement, language, ...around)}`;
}
