import { expect, test } from "vitest";
import { wants } from "#domain/audience.ts";
import type { Announcement } from "#model/announcement.ts";
import { type Subscriber, scopeOfInterest } from "#model/subscriber.ts";
import { anAnnouncement, aSite, aSubscriber } from "../../support/site.ts";

const { components } = aSite().settings;
const scoped = (scope: Parameters<typeof scopeOfInterest.parse>[0]) =>
  aSubscriber({ scope: scopeOfInterest.parse(scope) });
const notice = anAnnouncement({
  state: "notice",
  subject: { kind: "notice", id: "n", date: new Date(0) },
  impact: undefined,
  components: [],
  final: true,
});
const second = { previous: "incidents/checkout-errors/2026-03-14T0942Z-investigating" };

test.each<[string, Subscriber, Announcement, boolean]>([
  ["who confirmed hears everything", aSubscriber(), anAnnouncement(), true],
  ["who has not confirmed hears nothing", aSubscriber({ state: "pending" }), anAnnouncement(), false],
  ["who left hears nothing", aSubscriber({ state: "unsubscribed" }), anAnnouncement(), false],
  ["whose mailbox is gone hears nothing", aSubscriber({ state: "suppressed" }), anAnnouncement(), false],
  ["the public does not hear of exercises", aSubscriber(), anAnnouncement({ exercise: true }), false],
  [
    "security contacts do not hear of exercises",
    aSubscriber({ audience: "security-contacts" }),
    anAnnouncement({ exercise: true }),
    false,
  ],
  ["the test audience hears exercises", aSubscriber({ audience: "test" }), anAnnouncement({ exercise: true }), true],
  ["the test audience hears nothing else", aSubscriber({ audience: "test" }), anAnnouncement(), false],
  [
    "security contacts hear what the public hears",
    aSubscriber({ audience: "security-contacts" }),
    anAnnouncement(),
    true,
  ],
  ["its own component", scoped({ components: ["checkout"] }), anAnnouncement(), true],
  ["another component", scoped({ components: ["search"] }), anAnnouncement(), false],
  ["its own group", scoped({ groups: ["shop"] }), anAnnouncement(), true],
  ["another group", scoped({ groups: ["back-office"] }), anAnnouncement(), false],
  ["a group or a component", scoped({ groups: ["back-office"], components: ["checkout"] }), anAnnouncement(), true],
  ["what names no component concerns all", scoped({ components: ["search"] }), notice, true],
  ["the kind it asked for", scoped({ kinds: ["notice"] }), notice, true],
  ["a kind it did not ask for", scoped({ kinds: ["notice"] }), anAnnouncement(), false],
  [
    "a postmortem is a kind of its own",
    scoped({ kinds: ["incident"] }),
    anAnnouncement({ state: "postmortem" }),
    false,
  ],
  ["bad enough", scoped({ atLeast: "major" }), anAnnouncement(), true],
  ["not bad enough", scoped({ atLeast: "critical" }), anAnnouncement(), false],
  ["nobody knows how bad", scoped({ atLeast: "critical" }), anAnnouncement({ impact: undefined }), true],
  ["the first word", scoped({ updates: "first-and-last" }), anAnnouncement(), true],
  ["a word between", scoped({ updates: "first-and-last" }), anAnnouncement({ ...second, state: "identified" }), false],
  ["the last word", scoped({ updates: "first-and-last" }), anAnnouncement({ ...second, final: true }), true],
  ["a correction", scoped({ updates: "first-and-last" }), anAnnouncement({ ...second, kind: "correction" }), true],
  [
    "a reopening",
    scoped({ updates: "first-and-last" }),
    anAnnouncement({ previous: "incidents/checkout-errors/2026-03-14T1130Z-resolved" }),
    true,
  ],
])("%s", (_, subscriber, announcement, expected) => {
  expect(wants(subscriber, announcement, components)).toBe(expected);
});
