/** What a report is made of; each part as mail servers write it. */
export interface ReportFacts {
  /** To whom the report is brought. */
  readonly to?: string;
  readonly status?: string;
  readonly action?: string;
  /** Header lines of the letter that came back. */
  readonly original?: readonly string[];
  readonly extraHeaders?: readonly string[];
}

const whole = (lines: readonly string[]) => Buffer.from(`${lines.join("\r\n")}\r\n`);

/** A report as Postfix writes it (RFC 3462, RFC 3464). */
export function aDeliveryReport(facts: ReportFacts = {}): Buffer {
  const { to = "nobody@bounces.example.net", status = "5.1.1", action = "failed", original = [] } = facts;
  return whole([
    "Return-Path: <>",
    ...(facts.extraHeaders ?? []),
    "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)",
    "Subject: Undelivered Mail Returned to Sender",
    `To: ${to}`,
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="ABC/mx"',
    "",
    "This is a MIME-encapsulated message.",
    "--ABC/mx",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    // Prose says what it likes; only the part for programs counts.
    "<ada@example.org>: host mx.example.org said: 550 5.1.1 User unknown",
    "",
    "--ABC/mx",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    "Final-Recipient: rfc822; ada@example.org",
    "Original-Recipient: rfc822;ada@example.org",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 Requested action not taken:",
    "    mailbox unavailable",
    "",
    "--ABC/mx",
    "Content-Type: message/rfc822",
    "",
    ...original,
    "Subject: Card payments fail",
    "",
    "Hello.",
    "--ABC/mx--",
  ]);
}

/** A complaint in the Abuse Reporting Format (RFC 5965). */
export function aComplaint({ to = "abuse@example.net", original = [] }: ReportFacts = {}, type = "abuse"): Buffer {
  return whole([
    "From: <feedback@provider.example>",
    `To: ${to}`,
    "Subject: FW: Card payments fail",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part1"',
    "",
    "--part1",
    "Content-Type: text/plain",
    "",
    "This is an email abuse report.",
    "--part1",
    "Content-Type: message/feedback-report",
    "",
    `Feedback-Type: ${type}`,
    "User-Agent: SomeGenerator/1.0",
    "Version: 1",
    "",
    "--part1",
    "Content-Type: message/rfc822",
    "",
    ...original,
    "Subject: Card payments fail",
    "",
    "Hello.",
    "--part1--",
  ]);
}
