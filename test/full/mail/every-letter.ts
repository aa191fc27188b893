import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import type { Announcement } from "#model/announcement.ts";
import { advanceNotice } from "../../support/advance-notice.ts";
import { stories } from "../../support/announcements.ts";
import { openCarriage } from "../../support/carriage.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { type Letter, openMailbox } from "../../support/mailbox.ts";
import { mailedStories } from "../../support/mailed-stories.ts";
import { base } from "../../support/media.ts";
import { serviceLetters, serviceMailIn } from "../../support/service-letters.ts";
import { aMaintenance, aMaintenanceUpdate, aSite } from "../../support/site.ts";

const replyTo = "help@example.com";
const maintenances = [aMaintenance({ id: "2026-04-02-reports", updates: [aMaintenanceUpdate()] })];
const calendar = calendarWriter(aSite({ maintenances }), base, replyTo);

const { investigating = advanceNotice, maintenance = advanceNotice } = stories;
const announcements: Readonly<Record<string, Announcement>> = {
  ...stories,
  ...mailedStories,
  "advance notice": advanceNotice,
  reminder: { ...maintenance, clock: "reminder" },
  exercise: { ...investigating, exercise: true },
};
export const announcedKinds = Object.keys(announcements);
export const serviceKinds = Object.keys(serviceLetters) as (keyof typeof serviceLetters)[];

/** The letter about one announcement, as the reader's mail server takes it. */
export async function announcedLetter(kind: string): Promise<Letter> {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url, {
    calendar,
    settings: { replyTo },
    site: { contact: { email: replyTo } },
  });
  const announcement = announcements[kind] ?? investigating;
  const subscriber = { address: "ada@example.org", language: announcement.language };
  await sendOn(channel, { announcement, subscriber, circumstances: { now: announcement.at } });
  await channel.close();
  return taken(mailbox.letters);
}

/** One of the service's own letters, as the reader's mail server takes it. */
export async function serviceLetter(kind: keyof typeof serviceLetters, language: string): Promise<Letter> {
  await using mailbox = await openMailbox();
  await using carriage = await openCarriage({ smtpUrl: mailbox.url, patient: true });
  const isOnTheList = kind === "known" || kind === "export";
  await carriage.mailer.send({
    ...{ id: "1/1", subscriber: "k3v9x2m7q4", to: "ada@example.org", sentAt },
    mail: serviceMailIn(serviceLetters[kind], language),
    ...(isOnTheList && { unsubscribe: "https://mail.example.com/u/k1.k3v9x2m7q4.0123456789abcdefghijkl" }),
  });
  return taken(mailbox.letters);
}

function taken([letter]: readonly Letter[]): Letter {
  if (letter === undefined) throw new Error("No letter came.");
  return letter;
}
