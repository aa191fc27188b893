import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { Link } from "#policy/links.ts";
import type { Around, SubjectRule } from "#policy/rule.ts";

/** Words that say nothing about where a link leads. */
const emptyWords =
  /^(?:click |tap |press )?(?:here|this|link|this link|this page|more|read more|learn more|details|more details|more info)$/i;

/** Paths of our own page; they become whole on every medium. */
const ownPath =
  /^\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})?\/)?(?:(?:incidents|maintenances|notices|history|components|postmortems|channels|policy|subscribe|search)(?:[/#]|$)|$)/;

type Complaint = Pick<Remark, "what" | "mend" | "advice">;

export const linkLegal: SubjectRule = {
  id: "link/legal",
  why: "The same link stands on the page, in mails and in feeds, and is read aloud. It has to be whole, safe and to say where it leads.",
  good: saying(
    "Orders can be paid by invoice meanwhile, as [our page on ways to pay](https://shop.example.com/pay) explains.",
  ),
  bad: saying("Orders can be paid by invoice meanwhile, as [our page on ways to pay](/pay) explains to all customers."),
  level: "error",
  judges: "style",
  source: "How not to do incident response: “The link … points to nothing but a list of contact phone numbers”",
  *check(subject, around) {
    for (const passage of subject.passages) {
      if (passage.part === "title") continue;
      for (const link of passage.prose.links) {
        const complaint = complaintOf(link, passage.part === "body", around);
        if (complaint !== undefined) yield { place: passage.placeAt(placed(link)), ...complaint };
      }
    }
  },
};

/** Where the part stands that has to be mended. */
function placed({ form, offset, targetOffset }: Link): number {
  return form === "inline" || form === "image" || form === "definition" ? targetOffset : offset;
}

function complaintOf(link: Link, isMarkdown: boolean, around: Around): Complaint | undefined {
  if (link.form === "html") {
    const [what, words] = /^<img/i.test(link.target) ? ["picture", "![words]"] : ["link", "[words]"];
    return { what: `this ${what} is written in HTML, which is not shown`, mend: `Write it as \`${words}(https://…)\`` };
  }
  return wrongTarget(link, around) ?? wrongWords(link, isMarkdown);
}

function wrongTarget({ target, form }: Link, { settings }: Around): Complaint | undefined {
  if (target === "") return { what: "this link leads nowhere", mend: "Write an address that begins with https://" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
  if (scheme === undefined && ownPath.test(target)) return undefined;
  if (scheme === "https") return wrongAddress(target);
  if (scheme === "mailto") return undefined;
  const standsBare = form === "bare" || form === "angle";
  if (standsBare && target.includes("@") && (scheme === undefined || target.indexOf("@") < target.indexOf(":"))) {
    // Whose mailbox may be named is judged by words/private.
    return undefined;
  }
  if (scheme === "http") {
    return {
      what: `“${shown(target)}” can be changed on its way to the reader`,
      mend: "Write https:// if the place has it, or leave it out",
    };
  }
  if (scheme !== undefined) {
    return {
      what: `“${scheme}:” does not belong into a public link`,
      mend: "Write an address that begins with https://",
    };
  }
  if (standsBare) {
    return {
      what: `“${shown(target)}” has no https:// and is a link on some media only`,
      mend: `Write \`[words](https://${shown(target)})\``,
    };
  }
  return {
    what: `“${shown(target)}” leads nowhere in a mail or feed`,
    mend: `Write it whole, like ${new URL("/", settings.address)}`,
  };
}

function wrongAddress(target: string): Complaint | undefined {
  const url = URL.parse(target);
  if (url === null)
    return { what: `“${shown(target)}” is not an address`, mend: "Write it whole, like https://example.com/page" };
  if (url.username === "" && url.password === "") return undefined;
  return {
    what: `“${shown(target)}” leads to ${url.host}, and looks as if it led elsewhere`,
    mend: "Leave out what stands before the “@”",
  };
}

function wrongWords({ form, words, target }: Link, isMarkdown: boolean): Complaint | undefined {
  if (form === "bare" || form === "angle") {
    if (!isMarkdown || !target.startsWith("https:")) return undefined;
    return {
      what: "this address has no words of its own",
      mend: "Say where it leads: `[words](https://…)`",
      advice: true,
    };
  }
  if (form !== "inline" || words.length > 200) return undefined;
  const plain = words.replace(/[*_`!.,:→»>]/g, "").trim();
  if (words.trim() === "") return { what: "this link has no words, so nobody can see it", mend: "Say where it leads" };
  if (!emptyWords.test(plain)) return undefined;
  return {
    what: `“${plain}” does not say where the link leads`,
    mend: "Let the words name the place, so that they do alone",
    advice: true,
  };
}

function shown(target: string): string {
  return target.length > 60 ? `${target.slice(0, 59)}…` : target;
}
