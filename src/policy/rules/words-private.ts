import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { Passage } from "#policy/passage.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { Around, SubjectRule } from "#policy/rule.ts";
import type { Subject } from "#policy/subject.ts";

const mailAddress = /^(?:mailto:)?([\w.%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5})/iu;
/** Mailboxes of an office, not of a person. */
const office =
  /^(?:abuse|accessibility|billing|cert|contact|customer-?service|data-?protection|dpo|hello|help|helpdesk|info|legal|mail|noreply|no-reply|office|postmaster|press|privacy|psirt|report|safety|security|service|status|support|team)$/u;

/** Mailboxes that are there for strangers (RFC 2142 §4), whosever they are; readers are sent there on purpose. */
const openToAll = /^(?:abuse|cert|csirt|psirt|security)@/u;
/** What no letter reaches, such as the addresses that hide those of authors. */
const reachesNobody = /^(?:no-?reply@|[^@]+@(?:[a-z0-9-]+\.)*no-?reply\.)/u;

/** “+43 1 5805800”, “(555) 010-9999”: eight digits and more, not a sum in thousands. */
const number =
  /(?<![\p{L}\p{N}+.,/-])(?:\+(?!\d{1,3}(?: \d{3}){0,3} 000\b)[1-9]\d{0,2}(?:[ .\-/]{0,2}\(?\d{1,5}\)?){2,6}|\([2-9]\d{2}\) ?\d{3}[-. ]\d{4})(?![\p{L}\p{N}%]|[.,:]\d)/gu;
/** A number without its country, after a word that makes it one to call. */
const called =
  /\b(?:call(?: us)?(?: on| at)?|phone|tel|telephone|mobile|hotline|dial|ring)[.:]?[ ]{1,3}(0[\d ()/-]{6,18}\d|\d{3}[-. ]\d{3}[-. ]\d{4})(?![\p{L}\p{N}])/giu;

export const wordsPrivate: SubjectRule = {
  id: "words/private",
  why: "What is published cannot be called back. A person's address or number is collected within hours, and nobody asked them.",
  good: saying(
    "Payments by card fail for about one customer in ten. Our support answers questions about single orders.",
  ),
  bad: saying("Payments by card fail for about one customer in ten. Call the engineer on duty on +43 1 5550 1234."),
  level: "error",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “Respect the confidentiality of your clients”",
  *check(subject, { settings }) {
    const own = ownAddresses(subject, settings);
    const digits = (settings.contact?.note ?? "").replace(/\D/g, "");
    const allowed = settings.policy.words.allowed.map(phrase);
    const free = [...allowed, openToAll, reachesNobody];
    for (const passage of subject.passages) {
      const isFree = (address: string) => own.has(address) || isOffice(address, settings) || matches(free, address);
      yield* mailIn(passage, isFree);
      yield* numbersIn(passage, (typed) => digits.includes(typed.replace(/\D/g, "")), allowed);
    }
  },
};

/** Addresses that the site itself gives out. */
function ownAddresses(subject: Subject, { contact, channels }: Around["settings"]): ReadonlySet<string> {
  const given = [contact?.email, subject.kind === "incident" ? subject.is.dataController : undefined];
  for (const channel of Object.values(channels))
    if (channel.kind === "email") given.push(channel.from, channel.replyTo);
  return new Set(given.flatMap((address) => (address === undefined ? [] : [address.toLowerCase()])));
}

/** Whether it is a mailbox of an office of ours: `status.example.com` and `example.com` are one house. */
function isOffice(address: string, { address: page }: Around["settings"]): boolean {
  const [box = "", host = ""] = address.split("@");
  const ours = new URL(page).hostname;
  return office.test(box) && (ours === host || ours.endsWith(`.${host}`));
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

function* mailIn({ prose, placeAt }: Passage, isFree: (address: string) => boolean): Iterable<Remark> {
  const seen = new Set<string>();
  for (const { target, targetOffset } of prose.links) {
    const address = mailAddress.exec(target)?.[1]?.toLowerCase();
    if (address === undefined || seen.has(address) || isFree(address)) continue;
    seen.add(address);
    yield {
      place: placeAt(targetOffset),
      what: `“${address}” is somebody's mail address`,
      // A mailbox of somebody's office is no secret, but nobody there has asked for our readers.
      advice: office.test(address.slice(0, address.indexOf("@"))),
      mend: "Leave it out; if it is the site's own, name it under `contact:`, and if readers must know it by sight, put it into backticks",
    };
  }
}

function* numbersIn(
  { prose, placeAt }: Passage,
  isFree: (typed: string) => boolean,
  allowed: readonly RegExp[],
): Iterable<Remark> {
  for (const { text, from } of phrasesIn(prose.words, [number, called], allowed)) {
    const count = text.replace(/\D/g, "").length;
    if (count < 8 || count > 15 || isFree(text)) continue;
    yield {
      place: placeAt(from),
      what: `“${text}” is a telephone number`,
      mend: "Leave it out, or name ways to reach us under `contact:` in site.yaml",
    };
  }
}
