import type { Announcement } from "#model/announcement.ts";
import { anAnnouncement } from "./announcement.ts";

const at = (time: string) => new Date(`2026-03-14T${time}:00Z`);
const incident = { kind: "incident", id: "checkout-errors", date: at("09:30") } as const;
const title = "Card payments fail for some customers";

function said(time: string, state: Announcement["state"], body: string, facts: Partial<Announcement> = {}) {
  const stem = `2026-03-14T${time.replace(":", "")}Z-${state}`;
  return anAnnouncement({
    id: `incidents/checkout-errors/${stem}`,
    path: `incidents/checkout-errors/#${stem}`,
    subject: incident,
    at: at(time),
    state,
    title,
    words: { en: { title, body } },
    ...facts,
  });
}

const checkout = { id: "checkout", name: "Checkout" };

/** One announcement of every kind, each with all the facts that its kind has. */
export const stories: Readonly<Record<string, Announcement>> = {
  investigating: said(
    "09:42",
    "investigating",
    "Since 09:30 UTC about one card payment in ten fails at the last step. Payments by invoice and bank transfer work.\n\n" +
      "What we do not know yet: why, and whether failed payments were charged. We are looking into both.\n",
    {
      summary: "About one card payment in ten fails at the last step. Invoice and bank transfer work.",
      components: [
        { ...checkout, status: "partial_outage", was: "operational" },
        { id: "payments-api", name: "Payments API", status: "degraded_performance", was: "operational" },
      ],
      nextUpdateBy: at("10:30"),
      customerActions: ["Offer bank transfer or invoice.", "Do not try the same card again: it may be charged twice."],
    },
  ),
  identified: said(
    "10:28",
    "identified",
    "A certificate between us and our payment gateway ran out at 09:30 UTC. We are replacing it.\n\n" +
      "- **Card payments**: one in ten fails.\n- **Refunds**: delayed, none is lost.\n\n" +
      "No failed payment was charged; [how we checked](https://status.example.com/policy/) is public.\n",
    {
      components: [{ ...checkout, status: "partial_outage", was: "partial_outage" }],
      nextUpdateBy: at("11:30"),
      previous: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
    },
  ),
  resolved: said(
    "11:30",
    "resolved",
    "All card payments have gone through since 11:18 UTC. A certificate had run out; it was replaced at 11:12 UTC. " +
      "Payments that failed were not charged and can be tried again.\n",
    {
      summary: "All card payments have gone through since 11:18 UTC. Failed ones were not charged.",
      components: [{ ...checkout, status: "operational", was: "partial_outage" }],
      nextUpdateBy: undefined,
      ended: at("11:18"),
      final: true,
    },
  ),
  correction: said(
    "15:05",
    "resolved",
    "Eleven payments that failed were charged. We have refunded all of them and written to the people concerned.\n",
    {
      kind: "correction",
      corrects: { stem: "2026-03-14T1130Z-resolved", wrong: "Payments that failed were not charged" },
      components: [{ ...checkout, status: "operational", was: "operational" }],
      nextUpdateBy: undefined,
      ended: at("11:18"),
      final: true,
    },
  ),
  maintenance: anAnnouncement({
    id: "maintenances/2026-04-02-reports/2026-03-25T1000Z-scheduled",
    path: "maintenances/2026-04-02-reports/#2026-03-25T1000Z-scheduled",
    subject: { kind: "maintenance", id: "2026-04-02-reports", date: new Date("2026-04-02T20:00:00Z") },
    at: new Date("2026-03-25T10:00:00Z"),
    state: "scheduled",
    title: "Reports are read-only",
    words: {
      en: { title: "Reports are read-only", body: "We replace the database. Reports can be read, but not saved.\n" },
    },
    impact: undefined,
    components: [{ id: "reports", name: "Reports", status: "under_maintenance", was: "operational" }],
    window: { start: new Date("2026-04-02T20:00:00Z"), end: new Date("2026-04-02T22:00:00Z") },
    nextUpdateBy: new Date("2026-04-02T20:00:00Z"),
    customerActions: ["Save your reports before 20:00 UTC."],
  }),
  notice: anAnnouncement({
    id: "notices/2026-05-01-how-we-will-reach-you",
    path: "notices/2026-05-01-how-we-will-reach-you/",
    subject: { kind: "notice", id: "2026-05-01-how-we-will-reach-you", date: new Date("2026-05-01T08:00:00Z") },
    at: new Date("2026-05-01T08:00:00Z"),
    state: "notice",
    title: "How we will reach you",
    words: {
      en: {
        title: "How we will reach you",
        body: "From today on this page speaks by mail, too.\n\n> Nothing else changes.\n",
      },
    },
    summary: "From today on this page speaks by mail, too.",
    impact: undefined,
    components: [],
    nextUpdateBy: undefined,
    final: true,
  }),
  postmortem: anAnnouncement({
    id: "incidents/checkout-errors/postmortem",
    path: "incidents/checkout-errors/#postmortem",
    subject: incident,
    at: new Date("2026-03-20T12:00:00Z"),
    state: "postmortem",
    title,
    words: {
      en: {
        title,
        body:
          "## What happened\n\nA certificate ran out on a Saturday morning and nobody was told.\n\n" +
          "## What we will do\n\n1. Watch every certificate, by 30 March 2026.\n2. Test the alarm, by 15 April 2026.\n\n" +
          "| Time (UTC) | Event |\n|---|---|\n| 09:30 | The certificate ran out |\n| 11:12 | It was replaced |\n",
      },
    },
    summary: "A certificate ran out unseen. We now watch all of them, and we test the alarm.",
    components: [],
    nextUpdateBy: undefined,
    final: true,
  }),
};
