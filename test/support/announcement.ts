import type { Announcement } from "#model/announcement.ts";
import { type Subscriber, scopeOfInterest } from "#model/subscriber.ts";

/** The first word about a running incident of checkout, of 14 March 2026, 09:42 UTC. */
export function anAnnouncement(facts: Partial<Announcement> = {}): Announcement {
  const title = facts.title ?? "Card payments fail";
  const body = "Payments by card fail for about one customer in ten. Other ways to pay work.";
  return {
    id: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
    subject: { kind: "incident", id: "checkout-errors", date: new Date("2026-03-14T09:30:00Z") },
    path: "incidents/checkout-errors/#2026-03-14T0942Z-investigating",
    at: new Date("2026-03-14T09:42:00Z"),
    state: "investigating",
    kind: "update",
    title,
    language: "en",
    words: { en: { title, body } },
    impact: "major",
    components: [{ id: "checkout", name: "Checkout", status: "partial_outage", was: "operational" }],
    nextUpdateBy: new Date("2026-03-14T10:30:00Z"),
    customerActions: [],
    latest: true,
    final: false,
    exercise: false,
    imported: false,
    excluded: [],
    hash: "5f0c0a8c7f2f3b3c1d5f0e3c6d3a2f4b1e9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b",
    ...facts,
  };
}

/** A confirmed subscriber who wants to hear everything. */
export function aSubscriber(facts: Partial<Subscriber> = {}): Subscriber {
  return {
    id: "k3v9x2m7q4",
    via: "email",
    address: "ada@example.org",
    scope: scopeOfInterest.parse({}),
    audience: "public",
    state: "confirmed",
    source: "test",
    createdAt: new Date("2026-01-01T00:00:00Z"),
    consent: {},
    ...facts,
  };
}
