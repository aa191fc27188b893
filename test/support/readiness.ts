import type { CheckId } from "#domain/readiness/checks.ts";
import type { ReadinessItem, ReadinessState } from "#domain/readiness/item.ts";
import { type Circumstances, offlineReadiness } from "#domain/readiness/offline.ts";
import type { Site } from "#model/site.ts";
import { impacts } from "#model/update.ts";
import { aDrill } from "./drill.ts";
import { aNotice, aSite, aTemplate } from "./site.ts";

/** When the builders below are looked at. */
export const lookedAt = new Date("2026-05-10T12:00:00Z");

type Facts = NonNullable<Parameters<typeof aSite>[0]>;

const promise = (impact: string) => ({ meaning: `What ${impact} means here.`, firstUpdate: "1h", cadence: "2h" });

const policy = {
  reviewedOn: "2026-04-01",
  incident: "Anything that keeps readers from what they came for.",
  impacts: {
    none: promise("none"),
    minor: promise("minor"),
    major: promise("major"),
    critical: promise("critical"),
  },
  notify: impacts.map((impact) => ({ impact, audience: "Subscribers", channels: ["email"] })),
  approvers: ["Head of security", "Legal counsel"],
  outOfBand: { reviewedOn: "2026-04-01" },
} satisfies Facts["policy"];

const channels = {
  email: { kind: "email", since: "2024-01-01", from: "status@mail.example.net", note: "From status." },
  x: { kind: "x", since: "2024-02-01", handle: "@example", url: "https://x.com/example", note: "Says state only." },
  contacts: { kind: "email", since: "2024-01-01", from: "security@mail.example.net", audience: "security-contacts" },
} satisfies Facts["channels"];

export const readyFacts = {
  address: "https://status.example.net/",
  contact: { email: "help@example.com" },
  subscriptions: { address: "https://updates.example.net/" },
  independentOf: ["www.example.com", "https://Shop.Example.com/cart"],
  channels,
  policy,
  templates: [
    ...impacts.map((impact) => ({ ...aTemplate(`About ${impact}.`), status: "investigating" as const, impact })),
    { ...aTemplate("Data."), category: "security" as const },
    { ...aTemplate("Work."), for: "maintenance" as const },
    { ...aTemplate("Wrong."), id: "correction" },
  ],
  drills: [aDrill({ at: "2026-04-20T09:00:00Z" })],
  notices: [aNotice({ id: "month-in-short", kind: "heartbeat", at: "2026-05-04T10:00:00Z" })],
} satisfies Facts;

/** A site that is ready in every way that content can be. */
export function aReadySite(facts: Facts = {}): Site {
  return aSite({ ...readyFacts, ...facts });
}

export const readyKept: Circumstances = {
  page: new URL("https://status.example.net/"),
  mailServer: "smtp.example.org",
  named: {},
  subscribers: 250,
  returned: 0,
  backup: { at: new Date("2026-05-10T03:00:00Z") },
  writers: 2,
  problems: [],
};

/** What is not well offline, by check. */
export function offline(site: Site, kept: Partial<Circumstances> = {}): Partial<Record<CheckId, ReadinessState>> {
  return trouble(offlineReadiness(site, { ...readyKept, ...kept }, lookedAt));
}

/** The checks that are not `ok`, with their state. */
export function trouble(items: readonly ReadinessItem[]): Partial<Record<CheckId, ReadinessState>> {
  return Object.fromEntries(items.filter(({ state }) => state !== "ok").map(({ id, state }) => [id, state]));
}
