import { describe, expect, test } from "vitest";
import { plannedChannel } from "#delivery/planned-channel.ts";
import { recipientsAmong } from "#delivery/recipients.ts";
import type { Announcement } from "#model/announcement.ts";
import { channelSettings } from "#model/channel.ts";
import type { ComponentStatus } from "#model/component.ts";
import { anAnnouncement, aSubscriber } from "../../support/announcement.ts";
import { ScriptedChannel } from "../../support/scripted-channel.ts";

const mail = channelSettings.parse({ kind: "email", since: "2026-01-01", from: "status@example.com" });
const x = channelSettings.parse({
  kind: "x",
  since: "2026-01-01",
  handle: "@example",
  url: "https://x.example/example",
});
const slack = channelSettings.parse({ kind: "slack", since: "2026-01-01", atLeast: "major", audience: "test" });
const statuspage = channelSettings.parse({ kind: "webhook", since: "2026-01-01", shape: "statuspage" });
const channel = (facts: Partial<ScriptedChannel>) => Object.assign(new ScriptedChannel("line"), facts);

test("mail goes to subscribers, a post to its account, and a hook to the channel itself", () => {
  expect(plannedChannel(channel({ kind: "email" }), mail).account).toBeUndefined();
  expect(plannedChannel(channel({ kind: "x" }), x).account).toBe("@example");
  expect(plannedChannel(channel({ kind: "slack" }), slack)).toMatchObject({
    name: "line",
    account: "line",
    atLeast: "major",
    audience: "test",
  });
});

test("the outbox writes to whom the channel that it stands in for would", () => {
  expect(plannedChannel(channel({ kind: "outbox" }), mail)).toMatchObject({ kind: "outbox" });
  expect(plannedChannel(channel({ kind: "outbox" }), mail).account).toBeUndefined();
  expect(plannedChannel(channel({ kind: "outbox" }), x).account).toBe("@example");
});

test("readers' own webhooks go to those who registered one, and to nobody by mail", () => {
  const hooks = channelSettings.parse({ kind: "hooks", since: "2026-01-01" });
  const planned = plannedChannel(channel({ kind: "hooks" }), hooks);
  expect(planned.ways).toEqual(["webhook", "slack", "discord", "teams"]);
  expect(planned.account).toBeUndefined();
});

test("a channel that says it can look up but cannot waits for a person", () => {
  expect(plannedChannel(channel({ onUnknown: "look-up" }), x).onUnknown).toBe("hold");
  expect(plannedChannel(channel({ onUnknown: "look-up", lookUp: async () => undefined }), x).onUnknown).toBe("look-up");
});

test("recipients of mail are those who asked to hear this", () => {
  const subscribers = [aSubscriber({ id: "all" }), aSubscriber({ id: "gone", state: "unsubscribed" })];
  const recipientsOf = recipientsAmong(subscribers, []);
  const planned = plannedChannel(channel({ kind: "email" }), mail);
  expect([...recipientsOf(planned, anAnnouncement())].map(({ id }) => id)).toEqual(["all"]);
  expect([...recipientsOf({ ...planned, account: "@example" }, anAnnouncement())]).toEqual([
    { kind: "account", id: "@example" },
  ]);
});

describe("Statuspage’s form tells of each component by itself", () => {
  const recipientsOf = recipientsAmong([], []);
  const planned = plannedChannel(channel({ kind: "webhook" }), statuspage);
  const told = (facts: Partial<Announcement>) => [...recipientsOf(planned, anAnnouncement(facts))];
  const words = { kind: "account", id: "line" };
  const one = (id: string, was: ComponentStatus, status: ComponentStatus) => ({ id, name: id, was, status });

  test("that changes, after the words", () => {
    const components = [
      one("checkout", "operational", "partial_outage"),
      one("search", "partial_outage", "partial_outage"),
      one("reports", "major_outage", "operational"),
    ];
    expect(told({ components })).toEqual([
      words,
      { kind: "account", id: "line/checkout", component: "checkout" },
      { kind: "account", id: "line/reports", component: "reports" },
    ]);
  });

  test("but of none in an exercise, nor while work is only scheduled", () => {
    expect(told({ exercise: true })).toEqual([words]);
    expect(told({ state: "scheduled" })).toEqual([words]);
    expect(told({ state: "in_progress" })).toHaveLength(2);
  });

  test("and our own form does not, because it holds them all", () => {
    const own = plannedChannel(channel({}), channelSettings.parse({ kind: "webhook", since: "2026-01-01" }));
    expect([...recipientsOf(own, anAnnouncement())]).toEqual([words]);
  });
});
