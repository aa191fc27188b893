import fc from "fast-check";
import { expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import { statuspageBody } from "#render/webhook/statuspage-body.ts";
import { webhookBody } from "#render/webhook.ts";
import { chatPlace, textsIn } from "../../support/chat.ts";
import { hostileAnnouncement, hostileText, isSeenAsWritten } from "../../support/hostile-words.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const runs = { numRuns: 30 };
const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";

test("a webhook’s body is one line of JSON below 20 KB that keeps state, next update and link, whatever the words", () => {
  fc.assert(
    fc.property(hostileAnnouncement, (announcement) => {
      const body = webhookBody(announcement, chatPlace);
      expect(Buffer.byteLength(body)).toBeLessThan(20_000);
      expect(body).not.toMatch(/[\r\n]/);
      const told = JSON.parse(body);
      expect(told.data).toMatchObject({ state: "investigating", nextUpdateBy: "2026-03-14T10:30:00.000Z", link });
      for (const text of textsIn(told)) expect(isSeenAsWritten(text), JSON.stringify(text)).toBe(true);
    }),
    runs,
  );
});

test("Statuspage’s form tells the words as plain text, whatever they are", () => {
  fc.assert(
    fc.property(hostileText, (body) => {
      const site = aSite({ incidents: [anIncident({ updates: [anUpdate({ body })] })] });
      const [announcement] = announcementsOf(site, new Date("2026-03-15T00:00:00Z"));
      const told = announcement && statuspageBody(announcement, site, chatPlace.base);
      for (const text of textsIn(told)) expect(isSeenAsWritten(text), JSON.stringify(text)).toBe(true);
      expect(JSON.stringify(told)).toContain("Card payments fail (14 March 2026)");
    }),
    runs,
  );
});
