import { expect, test } from "vitest";
import { readinessChecks } from "#domain/readiness/checks.ts";
import { offlineReadiness } from "#domain/readiness/offline.ts";
import { aReadySite, lookedAt, offline, readyFacts, readyKept } from "../../../support/readiness.ts";
import { keptFaults } from "../../../support/readiness-faults/kept.ts";
import { lineFaults, long, open } from "../../../support/readiness-faults/lines.ts";
import { peopleFaults } from "../../../support/readiness-faults/people.ts";
import { aNotice } from "../../../support/site.ts";

const { channels } = readyFacts;
const { email, x } = channels;

test("a site that has everything has nothing to mend", () => {
  expect(offline(aReadySite())).toEqual({});
});

test("each check that asks nobody is answered, and nothing else is", () => {
  const asked = Object.entries(readinessChecks).filter(([, check]) => !("live" in check));
  const answered = new Set(offlineReadiness(aReadySite(), readyKept, lookedAt).map(({ id }) => id));
  expect([...answered].sort()).toEqual(asked.map(([id]) => id).sort());
});

test.each(lineFaults)("%s alone turns to %s for a line %s", (id, state, _, facts) => {
  expect(offline(aReadySite(facts))).toEqual({ [id]: state });
});

test.each(peopleFaults)("%s alone turns to %s for %s", (id, state, _, facts) => {
  expect(offline(aReadySite(facts))).toEqual({ [id]: state });
});

test.each(keptFaults)("%s alone turns to %s for %s", (id, state, _, kept) => {
  expect(offline(aReadySite(), kept)).toEqual({ [id]: state });
});

test("a line that is still to come counts for nothing", () => {
  const only = { email: { ...email, since: "2026-06-01" } };
  expect(offline(aReadySite({ channels: only }))).toMatchObject({ "lines/three": "fail", "lines/age": "fail" });
});

test("a line that was silent for more than 30 days is told, with how long", () => {
  const said = (at: string) =>
    offlineReadiness(aReadySite({ notices: [aNotice({ kind: "heartbeat", at })] }), readyKept, lookedAt).find(
      ({ id }) => id === "lines/heard",
    );
  expect(said("2026-04-10T12:00:00Z")).toMatchObject({ state: "ok", what: "email spoke in quiet times 30 days ago" });
  expect(said("2026-04-09T12:00:00Z")).toMatchObject({ state: "fail", what: "email has been silent for 31 days" });
});

test("a line that spoke of other things only is told apart from one that spoke in quiet times long ago", () => {
  const heard = (...earlier: ReturnType<typeof aNotice>[]) => {
    const notices = [...earlier, aNotice({ id: "advice", kind: "advisory", at: "2026-05-04T10:00:00Z" })];
    return offlineReadiness(aReadySite({ notices }), readyKept, lookedAt).find(({ id }) => id === "lines/heard");
  };
  expect(heard()).toMatchObject({ state: "warn", what: "email has never spoken in quiet times" });
  expect(heard(aNotice({ kind: "heartbeat", at: "2026-04-01T10:00:00Z" }))?.what).toBe(
    "email last spoke in quiet times 39 days ago, and since then of other things only",
  );
});

test("a line that is older than an open incident by a month is trusted in it", () => {
  expect(offline(aReadySite({ incidents: [open] }))).toEqual({});
  const during = { ...channels, x: { ...x, since: "2026-03-02" } };
  const exercise = { ...long, exercise: true };
  expect(offline(aReadySite({ incidents: [exercise], channels: during }))).toEqual({});
});

test("a host is the product's however it is written", () => {
  expect(offline(aReadySite({ independentOf: ["UPDATES.example.net."] }))).toMatchObject({
    "independence/hosts": "fail",
  });
});

test("who works on a sample site is no communicator", () => {
  expect(offline(aReadySite({ sample: true }))).toEqual({ "people/communicators": "unknown" });
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
