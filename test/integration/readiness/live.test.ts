import { expect, test } from "vitest";
import { liveReadiness } from "#delivery/probes/all.ts";
import { type CheckId, readinessChecks } from "#domain/readiness/checks.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";
import { openReadyWorld, pathOfNewest, type ReadyWorld } from "../../support/readiness-world.ts";

/** What is not well, one line each. */
const told = (items: readonly ReadinessItem[]) =>
  items.filter(({ state }) => state !== "ok").map(({ state, id, what }) => `${state} ${id} ${what}`);

test("a world in which all is well has nothing to mend, and each live check is answered", async () => {
  await using world = await openReadyWorld();
  const items = await liveReadiness(world.surroundings);
  expect(told(items)).toEqual([]);
  const asked = Object.entries(readinessChecks).filter(([, check]) => "live" in check);
  expect([...new Set(items.map(({ id }) => id))].sort()).toEqual(asked.map(([id]) => id).sort());
  expect(world.x.requests).toEqual(["GET users/me"]);
  expect(world.mailbox.letters).toEqual([]);
});

type Fault = (world: ReadyWorld) => void;
const dns =
  (question: string, answer: ReadyWorld["names"]["zone"][string] | undefined): Fault =>
  ({ names: { zone } }) => {
    if (answer === undefined) delete zone[question];
    else zone[question] = answer;
  };
const feed =
  (path: string, text: string): Fault =>
  ({ page }) => {
    page.replies[path] = { text };
  };
const key = "TXT s1._domainkey.mail.example.net";

test.each<[CheckId, string, Fault]>([
  ["page/newest", "does not show the newest words", (world) => feed(pathOfNewest(world), "<p>Old.</p>")(world)],
  ["page/newest", "answers 404", (world) => void delete world.page.replies[pathOfNewest(world)]],
  ["page/feeds", "rss.xml is no feed that a program can read", feed("/rss.xml", "<rss><channel></rss>")],
  ["page/feeds", "atom.xml is no feed that a program can read", feed("/atom.xml", "<feed>Fish & chips</feed>")],
  ["page/feeds", "feed.json is no feed that a program can read", feed("/feed.json", '{"version":')],
  ["page/feeds", "atom.xml does not hold the newest words", feed("/atom.xml", "<feed></feed>")],
  [
    "page/feeds",
    "rss.xml cannot be read: its host does not answer within 0.4 seconds",
    (world) => {
      world.page.replies["/rss.xml"] = "hang";
    },
  ],
  [
    "page/headers",
    "does not send as built: Referrer-Policy, Content-Security-Policy",
    (world) => {
      const headers = { "Referrer-Policy": "unsafe-url", "Content-Security-Policy": "default-src *" };
      world.page.replies["/"] = { text: "<p>All is well.</p>", headers };
    },
  ],
  ["mail/mx", "MX of mail.example.net: there is no such record", dns("MX mail.example.net", "NODATA")],
  ["mail/mx", "mail.example.net says that it takes no mail", dns("MX mail.example.net", ["0 ."])],
  ["mail/mx", "DNS does not answer in time", dns("MX mail.example.net", "silence")],
  ["mail/spf", "SPF of mail.example.net: its name servers fail (SERVFAIL)", dns("TXT mail.example.net", "SERVFAIL")],
  ["mail/spf", "SPF of mail.example.net: there is no such record", dns("TXT mail.example.net", ["v=spf10"])],
  ["mail/spf", "has 2 SPF records", dns("TXT mail.example.net", ["v=spf1 -all", "v=spf1 mx -all"])],
  ["mail/spf", "lets everybody send", dns("TXT mail.example.net", ["v=spf1 +all"])],
  ["mail/dmarc", "the name does not exist (NXDOMAIN)", dns("TXT _dmarc.mail.example.net", undefined)],
  ["mail/dmarc", "does not say what is done", dns("TXT _dmarc.mail.example.net", ["v=DMARC1"])],
  ["mail/dkim", "the name does not exist (NXDOMAIN)", dns(key, undefined)],
  ["mail/dkim", "its name servers refuse to answer (REFUSED)", dns(key, "REFUSED")],
  ["mail/dkim", "is revoked", dns(key, ["v=DKIM1; p="])],
  ["mail/dkim", "holds another DKIM key", dns(key, ["v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEF"])],
  [
    "mail/unsubscribe",
    "updates.example.net answers 502",
    ({ web }) => {
      web["https://updates.example.net/"] = async () => new Response("", { status: 502 });
    },
  ],
  [
    "independence/addresses",
    "updates.example.net and www.example.com are one machine (203.0.113.5)",
    dns("A updates.example.net", ["203.0.113.5"]),
  ],
  ["lines/account", "X refuses our keys (401)", ({ x }) => void x.timelineFaults.push("unauthorized")],
  ["lines/account", "X shuts us out (403)", ({ x }) => void x.timelineFaults.push("forbidden")],
  ["lines/account", "X answers 503", ({ x }) => void x.timelineFaults.push("unavailable")],
  ["lines/account", "X does not answer within 0.4 seconds", ({ x }) => void x.timelineFaults.push("hang")],
  ["lines/account", "X does not answer", ({ x }) => void x.timelineFaults.push("drop-before")],
])("%s alone fails: %s", async (id, what, fault) => {
  await using world = await openReadyWorld();
  fault(world);
  const items = told(await liveReadiness(world.surroundings));
  expect(items).toEqual([expect.stringContaining(`fail ${id} `)]);
  expect(items[0]).toContain(what);
});

test.each<[string, string, Fault]>([
  ["warn mail/dmarc", "p=none", dns("TXT _dmarc.mail.example.net", ["v=DMARC1; p=none"])],
  ["warn independence/addresses", "address of www.example.com", dns("A www.example.com", undefined)],
  [
    "warn product/links",
    "none links to the page",
    ({ web }) => {
      web["https://www.example.com/"] = async () => new Response("Welcome");
    },
  ],
  ["unknown lines/account", "X asks us to wait (429)", ({ x }) => void x.timelineFaults.push("rate-limited")],
])("%s is all that is told: %s", async (line, what, fault) => {
  await using world = await openReadyWorld();
  fault(world);
  const items = told(await liveReadiness(world.surroundings));
  expect(items).toEqual([expect.stringContaining(line)]);
  expect(items[0]).toContain(what);
});

test.each([
  ["never ends its answer", "hang", "does not answer within 0.4 seconds"],
  ["answers that it is down", { status: 503 }, "answers 503"],
] as const)("a page that %s fails once, and nobody guesses the rest", async (_, reply, what) => {
  await using world = await openReadyWorld();
  world.page.replies["/"] = reply;
  const items = told(await liveReadiness(world.surroundings));
  expect(items.filter((line) => line.startsWith("fail"))).toEqual([expect.stringContaining(what)]);
  expect(items.filter((line) => line.startsWith("unknown"))).toHaveLength(4);
});

test.each([
  [10, "10 minutes ahead of"],
  [-10, "10 minutes behind"],
])("a clock that is %i minutes off is told", async (minutes, what) => {
  await using world = await openReadyWorld();
  const now = () => new Date(Date.now() + minutes * 60_000);
  const items = told(await liveReadiness({ ...world.surroundings, now }));
  expect(items).toEqual([`fail host/clock the clock here is ${what} that of the page's host`]);
});

const login = { user: "canary-user", password: "canary-word" };
test.each([
  ["refuses our login", { login }, "smtp://canary-user:canary-wrong@", "refuses our user name and password (535)"],
  ["never greets", { silentAt: "connect" }, "smtp://", "mail server"],
  ["is not there for us", { refuses: { connect: "554 5.7.1 No" } }, "smtp://", "refuses us (554)"],
] as const)("a mail server that %s is told without a secret", async (_, options, scheme, what) => {
  await using world = await openReadyWorld(options as object);
  const SMTP_URL = `${scheme}${new URL(world.mailbox.url).host}`;
  const environment = { ...world.surroundings.environment, SMTP_URL };
  const items = told(await liveReadiness({ ...world.surroundings, environment }));
  expect(items).toEqual([expect.stringContaining("fail mail/server the mail server")]);
  expect(items[0]).toContain(what);
  expect(items.join()).not.toContain("canary");
});

test("keys of another account are told, and no key is shown", async () => {
  await using world = await openReadyWorld();
  const { site } = world.surroundings;
  const { x } = site.settings.channels;
  if (x?.kind !== "x") throw new Error("The ready site has lost its X.");
  const settings = { ...site.settings, channels: { ...site.settings.channels, x: { ...x, handle: "@another" } } };
  const items = await liveReadiness({ ...world.surroundings, site: { ...site, settings } });
  expect(told(items)).toEqual(["fail lines/account the keys are those of @example, and site.yaml declares @another"]);
  expect(JSON.stringify(items)).not.toContain("canary");
});
