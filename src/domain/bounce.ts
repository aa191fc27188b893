/** What a letter that came back means: the mailbox is gone, it may pass, or it is about us and not the reader. */
export type BounceMeaning = "gone" | "later" | "ours";

// Addresses that are none (RFC 3463 §3.2), and a mailbox that is switched off for good (§3.3).
const gone = new Set(["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"]);

/**
 * What an enhanced status code (RFC 3463) of a letter that came back means.
 * Policy, reputation and login (x.7.x), the sender's own address (5.1.7, 5.1.8) and the content (x.6.x) are ours.
 */
export function bounceMeaning(status: string): BounceMeaning {
  if (gone.has(status)) return "gone";
  const [kind, subject] = status.split(".");
  if (kind === "5" && (subject === "7" || subject === "6" || status === "5.1.7" || status === "5.1.8")) return "ours";
  return "later";
}
