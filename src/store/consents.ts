import { createHash } from "node:crypto";
import type { Database } from "#store/database.ts";

/** The version of words that people agree to: the same words are the same version, wherever they are kept. */
export function versionOf(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, 12);
}

/** Inside a transaction: keeps the words that somebody agreed to, and answers their version. */
export function consentKeeper({ connection }: Database): (words: string, now: Date) => string {
  const keep = connection.prepare("INSERT OR IGNORE INTO consents (version, words, first_used_at) VALUES (?, ?, ?)");
  return (words, now) => {
    const version = versionOf(words);
    keep.run(version, words, now.getTime());
    return version;
  };
}
