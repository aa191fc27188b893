import type { Surroundings } from "#delivery/probes/surroundings.ts";
import type { Zone } from "../name-server.ts";
import type { Reply } from "../probed-page.ts";
import { head, pathOfNewest, type ReadyWorld } from "../readiness-world.ts";
import type { Fault } from "./fault.ts";

/** Breaks something of the world, or answers with other surroundings. */
export type Break = (world: ReadyWorld) => Partial<Surroundings> | undefined;

/** DNS gives another answer, or, without one, knows nothing of the name. */
export const dns =
  (question: string, answer?: Zone[string]): Break =>
  ({ names: { zone } }) => {
    if (answer === undefined) delete zone[question];
    else zone[question] = answer;
    return undefined;
  };
const page =
  (path: string, reply: Reply): Break =>
  ({ page: { replies } }) => {
    replies[path] = reply;
    return undefined;
  };
const web =
  (address: string, text: string, status = 200): Break =>
  (world) => {
    world.web[address] = async () => new Response(text, { status });
    return undefined;
  };
const newest =
  (reply: Reply): Break =>
  (world) =>
    page(pathOfNewest(world), reply)(world);
const commit = "0123456789abcdef0123456789abcdef01234567";
/** The page was built from another commit; git counts so many on either side. */
const builtFrom =
  (distance?: { readonly there: number; readonly here: number }): Break =>
  (world) => {
    page("/build.json", { text: JSON.stringify({ commit }) })(world);
    return { checkout: { head, distanceTo: async () => distance } };
  };
const clock =
  (minutes: number): Break =>
  () => ({ now: () => new Date(Date.now() + minutes * 60_000) });
const updates = "https://updates.example.net/";
const wrongLink = `${updates}u/readiness?language=en`;
const otherHeaders = { "Referrer-Policy": "unsafe-url", "Content-Security-Policy": "default-src *" };
const key = "TXT s1._domainkey.mail.example.net";
const otherKey = ["v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEF"];

/** What can be wrong with the page and its host. */
export const pageFaults: readonly Fault<Break>[] = [
  ["page/answers", "fail", "does not answer within 0.4 seconds", page("/", "hang")],
  ["page/answers", "fail", "answers 503", page("/", { status: 503 })],
  ["page/commit", "fail", "the page is 3 commits behind this checkout, at 0123456", builtFrom({ there: 0, here: 3 })],
  ["page/commit", "fail", "0123456, which lacks 1 commit of this", builtFrom({ there: 2, here: 1 })],
  ["page/commit", "warn", "this checkout is 2 commits behind the page", builtFrom({ there: 2, here: 0 })],
  ["page/commit", "fail", "from 0123456, which this checkout does not know", builtFrom()],
  ["page/commit", "fail", "build.json holds no commit", page("/build.json", { text: '{"commit":"--all"}' })],
  ["page/commit", "fail", "build.json answers 500", page("/build.json", { status: 500 })],
  ["page/commit", "unknown", "it has no build.json", page("/build.json", { status: 404 })],
  ["page/commit", "unknown", "the content is in no git repository", () => ({ checkout: undefined })],
  ["page/newest", "fail", "does not show the newest words", newest({ text: "<p>Old.</p>" })],
  ["page/newest", "fail", "answers 404", newest({ status: 404 })],
  ["page/feeds", "fail", "rss.xml is no feed", page("/rss.xml", { text: "<rss><channel></rss>" })],
  ["page/feeds", "fail", "atom.xml is no feed", page("/atom.xml", { text: "<feed>Fish & chips</feed>" })],
  ["page/feeds", "fail", "feed.json is no feed", page("/feed.json", { text: '{"version":' })],
  ["page/feeds", "fail", "atom.xml does not hold the newest words", page("/atom.xml", { text: "<feed></feed>" })],
  ["page/feeds", "fail", "rss.xml cannot be read: its host does not answer within 0.4", page("/rss.xml", "hang")],
  [
    "page/headers",
    "fail",
    "does not send as built: Referrer-Policy, Content-Security-Policy",
    page("/", { text: "<p>All is well.</p>", headers: otherHeaders }),
  ],
  ["host/clock", "fail", "the clock here is 10 minutes ahead of that of the page's host", clock(10)],
  ["host/clock", "fail", "the clock here is 10 minutes behind that of the page's host", clock(-10)],
  ["product/links", "warn", "none links to the page", web("https://www.example.com/", "Welcome")],
];

const certificate =
  (days: number): Break =>
  ({ updates }) => {
    updates.holdsFor(days);
    return undefined;
  };

/** What can be wrong with letters. */
export const mailFaults: readonly Fault<Break>[] = [
  ["mail/mx", "fail", "MX of mail.example.net: there is no such record", dns("MX mail.example.net", "NODATA")],
  ["mail/mx", "fail", "mail.example.net says that it takes no mail", dns("MX mail.example.net", ["0 ."])],
  ["mail/mx", "fail", "DNS does not answer in time", dns("MX mail.example.net", "silence")],
  ["mail/spf", "fail", "SPF of mail.example.net: its name servers fail", dns("TXT mail.example.net", "SERVFAIL")],
  ["mail/spf", "fail", "there is no such record", dns("TXT mail.example.net", ["v=spf10"])],
  ["mail/spf", "fail", "lets everybody send", dns("TXT mail.example.net", ["v=spf1 +all"])],
  ["mail/spf", "fail", "leads back to itself", dns("TXT _spf.example.net", ["v=spf1 include:mail.example.net"])],
  ["mail/dmarc", "fail", "the name does not exist (NXDOMAIN)", dns("TXT _dmarc.mail.example.net")],
  ["mail/dmarc", "fail", "does not say what is done", dns("TXT _dmarc.mail.example.net", ["v=DMARC1"])],
  ["mail/dmarc", "warn", "p=none", dns("TXT _dmarc.mail.example.net", ["v=DMARC1; p=none"])],
  ["mail/dkim", "fail", "the name does not exist (NXDOMAIN)", dns(key)],
  ["mail/dkim", "fail", "its name servers refuse to answer (REFUSED)", dns(key, "REFUSED")],
  ["mail/dkim", "fail", "is revoked", dns(key, ["v=DKIM1; p="])],
  ["mail/dkim", "fail", "holds another DKIM key", dns(key, otherKey)],
  ["mail/certificate", "fail", "of updates.example.net runs out in 20 days", certificate(20)],
  ["mail/certificate", "fail", "of updates.example.net ran out on", certificate(-2)],
  ["mail/unsubscribe", "fail", "updates.example.net answers 502 to “health”", web(`${updates}health`, "", 502)],
  ["mail/unsubscribe", "fail", "is no subscription service of ours", web(`${updates}health`, "<h1>Parked</h1>")],
  ["mail/unsubscribe", "fail", "updates.example.net answers 404 to a wrong one", web(wrongLink, "Not Found", 404)],
  ["mail/unsubscribe", "fail", "updates.example.net answers 200 to a wrong one", web(wrongLink, "<h1>Home</h1>")],
];

/** What can be wrong with the hosts that we speak from. */
export const hostFaults: readonly Fault<Break>[] = [
  [
    "independence/addresses",
    "fail",
    "updates.example.net and www.example.com are one machine (203.0.113.5)",
    dns("A updates.example.net", ["203.0.113.5"]),
  ],
  [
    "independence/addresses",
    "fail",
    "updates.example.net and www.example.com stand in one network (203.0.113.0/24)",
    dns("A updates.example.net", ["203.0.113.77"]),
  ],
  ["independence/addresses", "warn", "address of www.example.com", dns("A www.example.com")],
];

/** What can be wrong with the keys of X; the table of accounts has the rest. */
export const xFaults: readonly Fault<Break>[] = [
  [
    "lines/account",
    "fail",
    "X refuses our keys (401)",
    ({ x }) => {
      x.timelineFaults.push("unauthorized");
      return undefined;
    },
  ],
];
