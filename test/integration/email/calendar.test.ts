import ICAL from "ical.js";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { clockAnnouncements } from "#domain/clock-announcements.ts";
import type { Announcement } from "#model/announcement.ts";
import { linesOf } from "../../support/calendar.ts";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { type Letter, openMailbox } from "../../support/mailbox.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aSite } from "../../support/site.ts";

const moved = { start: "2026-04-05T20:00:00Z", end: "2026-04-05T22:00:00Z" };
const site = aSite({
  maintenances: [
    aMaintenance({
      remind: ["24h"],
      updates: [
        aMaintenanceUpdate({ at: "2026-03-25T10:00:00Z", body: "Reports rest; données à lire." }),
        aMaintenanceUpdate({ at: "2026-03-26T10:00:00Z", body: "It is on Sunday.", window: moved }),
        aMaintenanceUpdate({ at: "2026-04-05T10:00:00Z", status: "cancelled", body: "Not now." }),
      ],
    }),
  ],
  incidents: [anIncident({ updates: [anUpdate()] })],
});
const base = new URL("https://status.example.com/");
const calendar = calendarWriter(site, base, "help@example.com");
const about = (kind: string) =>
  announcementsOf(site, new Date("2026-05-01T00:00:00Z")).filter(({ subject }) => subject.kind === kind);

async function letterOf(announcement: Announcement): Promise<Letter> {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, { calendar });
  await sendOn(channel, { announcement });
  await channel.close();
  const [letter] = mailbox.letters;
  if (letter === undefined) throw new Error("No letter came.");
  return letter;
}

/** The one event of a letter, after seeing that part and file are one calendar. */
async function eventIn(announcement: Announcement) {
  const { attachments } = await PostalMime.parse((await letterOf(announcement)).bytes, { attachmentEncoding: "utf8" });
  const [part, file] = attachments;
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual(["text/calendar", "application/ics"]);
  expect([part?.method, file?.filename]).toEqual(["PUBLISH", "maintenance.ics"]);
  const [fromPart, fromFile] = [part, file].map((each) => String(each?.content).replace(/\r?\n/g, "\r\n").trimEnd());
  expect(fromPart).toBe(fromFile);
  linesOf(`${fromFile}\r\n`);
  const whole = new ICAL.Component(ICAL.parse(fromFile ?? ""));
  expect(whole.getFirstPropertyValue("method")).toBe("PUBLISH");
  const event = whole.getFirstSubcomponent("vevent");
  return (name: string) => String(event?.getFirstPropertyValue(name));
}

test("letters about planned work bring one event, which a move and a cancellation change and never double", async () => {
  const [first, second, third] = about("maintenance");
  if (first === undefined || second === undefined || third === undefined) throw new Error("The story is shorter.");
  const events = [await eventIn(first), await eventIn(second), await eventIn(third)];
  expect(events.map((event) => ["sequence", "status", "dtstart"].map(event))).toEqual([
    ["0", "CONFIRMED", "2026-04-02T20:00:00Z"],
    ["1", "CONFIRMED", "2026-04-05T20:00:00Z"],
    ["2", "CANCELLED", "2026-04-05T20:00:00Z"],
  ]);
  expect(new Set(events.map((event) => event("uid"))).size).toBe(1);
  expect(events[0]?.("organizer")).toBe("mailto:help@example.com");
  expect(events[0]?.("description")).toContain("données");
});

test("a reminder by the clock brings the event as it stands, unchanged", async () => {
  const [reminder] = clockAnnouncements(site, new Date("2026-04-04T21:00:00Z"));
  if (reminder === undefined) throw new Error("The clock is silent.");
  const event = await eventIn(reminder);
  expect(["sequence", "dtstart"].map(event)).toEqual(["1", "2026-04-05T20:00:00Z"]);
});

test("words come before the calendar, in the order that programs choose by", async () => {
  const [first] = about("maintenance");
  if (first === undefined) throw new Error("The story is shorter.");
  const raw = (await letterOf(first)).bytes.toString();
  const types = [...raw.matchAll(/^Content-Type: ([a-z]+\/[a-z]+)/gm)].map(([, type]) => type);
  expect(types).toEqual([
    ...["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"],
  ]);
  for (const line of raw.slice(raw.indexOf("\r\n\r\n")).split("\r\n"))
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(78);
});

test("a letter about an incident brings no calendar", async () => {
  const [first] = about("incident");
  if (first === undefined) throw new Error("The story is shorter.");
  expect((await letterOf(first)).bytes.toString()).not.toContain("calendar");
});
