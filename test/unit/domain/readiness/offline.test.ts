import { expect, test } from "vitest";
import { type CheckId, readinessChecks } from "#domain/readiness/checks.ts";
import type { ReadinessState } from "#domain/readiness/item.ts";
import { type Circumstances, offlineReadiness } from "#domain/readiness/offline.ts";
import { aDrill } from "../../../support/drill.ts";
import { aReadySite, lookedAt, offline, readyFacts, readyKept } from "../../../support/readiness.ts";
import { aNotice, anIncident, anUpdate } from "../../../support/site.ts";

const { channels, policy, templates } = readyFacts;
const { email, x, contacts } = channels;
type Facts = Parameters<typeof aReadySite>[0];

test("a site that has everything has nothing to mend", () => {
  expect(offline(aReadySite())).toEqual({});
});

test("each check that asks nobody is answered, and nothing else is", () => {
  const asked = Object.entries(readinessChecks).filter(([, check]) => !("live" in check));
  const answered = new Set(offlineReadiness(aReadySite(), readyKept, lookedAt).map(({ id }) => id));
  expect([...answered].sort()).toEqual(asked.map(([id]) => id).sort());
});

const open = anIncident({ started: "2026-05-10T09:00:00Z", updates: [anUpdate({ at: "2026-05-10T09:10:00Z" })] });
const long = anIncident({ started: "2026-03-01T09:00:00Z", updates: [anUpdate({ at: "2026-05-10T09:10:00Z" })] });

test.each<[string, CheckId, ReadinessState, Facts]>([
  [
    "opened a month ago to the day",
    "lines/age",
    "fail",
    { channels: { ...channels, x: { ...x, since: "2026-04-10" } } },
  ],
  ["not open yet", "lines/age", "fail", { channels: { ...channels, x: { ...x, since: "2026-06-01" } } }],
  [
    "born during an incident",
    "lines/before-incidents",
    "fail",
    {
      incidents: [long],
      channels: { ...channels, x: { ...x, since: "2026-03-02" } },
    },
  ],
  ["that nobody can recognise", "lines/recognise", "warn", { channels: { ...channels, x: { ...x, note: undefined } } }],
  [
    "told of trouble alone",
    "lines/heard",
    "warn",
    {
      incidents: [open],
      channels: { ...channels, x: { ...x, atLeast: "minor" } },
    },
  ],
  ["without a word for months", "lines/heard", "fail", { notices: [] }],
  ["but the page", "lines/three", "fail", { channels: { contacts } }],
  ["that does not fall with the page, but one", "lines/three", "warn", { channels: { email, contacts } }],
])("a line %s is told by %s as %s", (_, id, state, facts) => {
  expect(offline(aReadySite(facts))[id]).toBe(state);
});

test("a line that was silent for more than 30 days is told, with how long", () => {
  const said = (at: string) =>
    offlineReadiness(aReadySite({ notices: [aNotice({ kind: "heartbeat", at })] }), readyKept, lookedAt).find(
      ({ id }) => id === "lines/heard",
    );
  expect(said("2026-04-10T12:00:00Z")).toMatchObject({ state: "ok", what: "email spoke in quiet times 30 days ago" });
  expect(said("2026-04-09T12:00:00Z")).toMatchObject({ state: "fail", what: "email has been silent for 31 days" });
});

test("a line that is older than an open incident by a month is trusted in it", () => {
  expect(offline(aReadySite({ incidents: [open] }))).toEqual({});
  const during = { ...channels, x: { ...x, since: "2026-03-02" } };
  const exercise = { ...long, exercise: true };
  expect(offline(aReadySite({ incidents: [exercise], channels: during }))).toEqual({});
});

const without = (key: keyof typeof policy) => ({ policy: { ...policy, [key]: undefined } });
const impactless = { ...policy, impacts: { ...policy.impacts, critical: undefined } };

test.each<[string, CheckId, ReadinessState, Facts]>([
  ["a policy nobody read", "policy/reviewed", "fail", without("reviewedOn")],
  ["a policy read last year", "policy/reviewed", "fail", { policy: { ...policy, reviewedOn: "2025-10-01" } }],
  ["no word on what counts", "policy/written", "fail", without("incident")],
  ["a promise that is only a default", "policy/written", "fail", { policy: impactless }],
  ["no table of whom to tell", "policy/notify", "fail", without("notify")],
  ["a table with a gap", "policy/notify", "fail", { policy: { ...policy, notify: policy.notify.slice(1) } }],
  ["no first words for none", "templates/first-words", "fail", { templates: templates.slice(1) }],
  ["no words to correct with", "templates/others", "fail", { templates: templates.slice(0, -1) }],
  ["one approver", "people/approvers", "fail", { policy: { ...policy, approvers: ["Head of security"] } }],
  ["no list out of band", "people/out-of-band", "fail", without("outOfBand")],
  ["an old list", "people/out-of-band", "fail", { policy: { ...policy, outOfBand: { reviewedOn: "2025-10-01" } } }],
  ["no drill", "people/drill", "fail", { drills: [] }],
  ["an old drill", "people/drill", "fail", { drills: [aDrill({ at: "2026-01-20T09:00:00Z" })] }],
  ["a drill to come", "people/drill", "fail", { drills: [aDrill({ at: "2026-06-20T09:00:00Z" })] }],
  [
    "a drill that a line slept through",
    "people/drill",
    "warn",
    {
      drills: [aDrill({ at: "2026-05-01T09:00:00Z", lines: { email: { outcome: "silent" } } })],
    },
  ],
  ["nobody to ask", "people/contact", "fail", { contact: { note: "From 8 to 22." } }],
  ["nowhere to leave", "mail/subscriptions", "fail", { subscriptions: undefined }],
  ["no product named", "independence/declared", "warn", { independentOf: [] }],
  ["the subscriptions' host as product", "independence/hosts", "fail", { independentOf: ["UPDATES.example.net."] }],
  ["the repository below the product", "independence/domain", "warn", { repository: "https://git.example.com/page" }],
])("%s is told by %s as %s, and by nothing else", (_, id, state, facts) => {
  const { "independence/domain": _domain, ...found } = offline(aReadySite(facts));
  expect(id === "independence/domain" ? { [id]: _domain } : found).toEqual({ [id]: state });
});

test.each<[string, CheckId, ReadinessState, Partial<Circumstances>]>([
  ["few subscribers", "audience/subscribers", "warn", { subscribers: 83 }],
  ["no store", "audience/subscribers", "unknown", { subscribers: undefined }],
  ["no word of backups", "store/backup", "unknown", { backup: "unset" }],
  ["a place of backups that is gone", "store/backup", "fail", { backup: "missing" }],
  ["no backup", "store/backup", "fail", { backup: "empty" }],
  ["an old backup", "store/backup", "fail", { backup: { at: new Date("2026-05-08T11:00:00Z") } }],
  ["mail by way of the product", "independence/hosts", "fail", { mailServer: "www.example.com" }],
  ["a page without TLS", "lines/tls", "fail", { named: { SITE_URL: new URL("http://status.example.net/") } }],
])("%s is told by %s as %s, and by nothing else", (_, id, state, kept) => {
  const { "independence/domain": _domain, ...found } = offline(aReadySite(), kept);
  expect(found).toEqual({ [id]: state });
});

test("a server on this very machine needs no TLS", () => {
  expect(offline(aReadySite(), { named: { SITE_URL: new URL("http://127.0.0.1:4321/") } })).toEqual({});
});

test("what is well has nothing to mend, and what is not says how", () => {
  const items = offlineReadiness(
    aReadySite({ channels: { email: { ...email, note: undefined } } }),
    readyKept,
    lookedAt,
  );
  expect(items.filter(({ state, mend }) => (state === "ok") !== (mend === ""))).toEqual([]);
});
