import { stemOf } from "#model/ids.ts";
import { type House, openHouse } from "../../support/house.ts";
import { type Mailbox, openMailbox } from "../../support/mailbox.ts";
import { ago, opening, update } from "../../support/story.ts";

const settings = `name: Example Shop
address: https://status.example.com/
since: 2020-01-01
components:
  - {id: checkout, name: Checkout}
  - {id: search, name: Search}
channels:
  email: {kind: email, since: 2020-02-01, from: status@example.com, replyTo: help@example.com, bounceDomain: bounces.example.com}
subscriptions:
  address: https://updates.example.com/letters/
  proxies: 1
`;

const begun = ago(55);
const planned = new Date(ago(0).getTime() + 4 * 86_400_000);
const folder = `maintenances/${planned.toISOString().slice(0, 10)}-search-pauses`;

/** A shop with two components, of which each has trouble and one is worked on; it tells them by letters alone. */
export interface Town extends AsyncDisposable {
  readonly house: House;
  readonly mailbox: Mailbox;
  /** Says something new about each of them, so many minutes ago, and tells it; what the publisher said to that. */
  say(minutes: number): Promise<string>;
}

/** Opens the town with its page built, and nothing said yet. */
export async function openTown(refuses: (to: string) => string | undefined): Promise<Town> {
  const mailbox = await openMailbox({ refuses: { rcpt: refuses } });
  const house = await openHouse({ "site.yaml": settings });
  house.environment["SMTP_URL"] = mailbox.url;
  const built = await house.run("scripts/publish.ts", ["--live"]);
  if (built.code !== 0) throw new Error(built.out + built.err);
  return {
    house,
    mailbox,
    async say(minutes) {
      const at = ago(minutes);
      await house.commit({ ...aboutCheckout(at), ...aboutSearch(at), ...aboutWork(at) });
      const { code, out, err } = await house.run("test/support/publish-and-die.ts", ["--live"]);
      if (code !== 0) throw new Error(out + err);
      return out + err;
    },
    async [Symbol.asyncDispose]() {
      await mailbox[Symbol.asyncDispose]();
      await house[Symbol.asyncDispose]();
    },
  };
}

const wordsOf = (at: Date, what: string) =>
  `${what} We looked into it at ${at.toISOString().slice(11, 16)} UTC, and go on until we know why.`;

function aboutCheckout(at: Date) {
  return {
    ...opening(begun),
    ...update(begun, at, { words: wordsOf(at, "Some card payments fail at the last step. Payments by invoice work.") }),
  };
}

function aboutSearch(at: Date) {
  const slug = "search-slow";
  const [[file = "", text = ""] = []] = Object.entries(opening(begun, slug, "Search is slow for some customers"));
  const words = wordsOf(at, "Some searches take up to ten seconds. All of them come to an end.");
  return { [file]: text.replace("checkout: partial", "search: partial"), ...update(begun, at, { slug, words }) };
}

function aboutWork(at: Date) {
  const [start, end] = [planned, new Date(planned.getTime() + 3_600_000)].map((each) => each.toISOString());
  return {
    [`${folder}/maintenance.md`]: `---
title: Search pauses for up to an hour
window: {start: ${start}, end: ${end}}
components: {search: under_maintenance}
---
`,
    [`${folder}/${stemOf(at, "scheduled")}.md`]: `---
at: ${at.toISOString()}
status: scheduled
customerActions: [Search for what you need before that hour.]
---
Search pauses for an hour while we move it to larger machines. ${wordsOf(at, "All else works.")}
`,
  };
}
