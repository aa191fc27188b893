import PostalMime, { type Email } from "postal-mime";

/** What a mail server or a mailbox provider reported of a letter, by the parts that are for programs alone. */
export interface MailReport {
  /** `failed` and `delayed` of a DSN (RFC 3464 §2.3.3), or a complaint (RFC 5965). Prose is never read. */
  readonly kind: "failed" | "delayed" | "complaint";
  /** Enhanced status code (RFC 3463); complaints have none. */
  readonly status?: string | undefined;
  /** Where the letter's own envelope may be named: only what is signed in it counts. */
  readonly traces: readonly string[];
}

/** What is longer is no report. Bytes. */
export const longestReport = 1_048_576;

/** Lines of the header that say to whom a report was really brought. */
const bringers = new Set(["to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]);

/** Reads a message as a report; undefined for every other message, such as an answer or an absence note. */
export async function readMailReport(raw: Uint8Array): Promise<MailReport | undefined> {
  if (raw.length > longestReport) return undefined;
  const message = await parsed(raw);
  if (message === undefined) return undefined;
  const original = [...partsOf(message, "message/rfc822"), ...partsOf(message, "text/rfc822-headers")].map(headOf);
  const brought = message.headers.filter(({ key }) => bringers.has(key)).map(({ value }) => value);

  const [status] = partsOf(message, "message/delivery-status");
  if (status !== undefined) return failureIn(status, [...brought, ...original]);
  const [feedback] = partsOf(message, "message/feedback-report");
  if (feedback === undefined || fieldIn(feedback, "feedback-type") !== "abuse") return undefined;
  return { kind: "complaint", traces: [feedback, ...original] };
}

/** A message by its parts; undefined if it is nested deeper, or headed longer, than any report is. */
async function parsed(raw: Uint8Array): Promise<Email | undefined> {
  try {
    const bounds = { maxNestingDepth: 20, maxHeadersSize: 262_144 };
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: "utf8", ...bounds });
  } catch (error) {
    if (error instanceof Error && /exceeded/.test(error.message)) return undefined;
    throw error;
  }
}

function partsOf({ attachments }: Email, type: string): string[] {
  return attachments.flatMap(({ mimeType, content }) =>
    mimeType === type && typeof content === "string" ? [content] : [],
  );
}

/** The header of a letter, its folded lines made whole. */
function headOf(letter: string): string {
  const [head = ""] = letter.split(/\r?\n\r?\n/, 1);
  return head.replace(/\r?\n[ \t]+/g, " ");
}

/** The per-recipient fields (RFC 3464 §2.3) of the first recipient whom a letter did not reach. */
function failureIn(report: string, traces: readonly string[]): MailReport | undefined {
  for (const group of report.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n\r?\n/)) {
    const action = fieldIn(group, "action");
    const [status] = /\d\.\d{1,3}\.\d{1,3}/.exec(fieldIn(group, "status") ?? "") ?? [];
    if (status !== undefined && (action === "failed" || action === "delayed")) return { kind: action, status, traces };
  }
  return undefined;
}

function fieldIn(group: string, name: string): string | undefined {
  const line = group.split(/\r?\n/).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .toLowerCase();
}
