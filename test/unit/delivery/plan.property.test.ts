import fc from "fast-check";
import { expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryState } from "#model/delivery.ts";
import type { Entry } from "#store/ledger.ts";
import { planFor, planTime, reader, viewOf } from "../../support/planning.ts";
import { anEntry, aPlannedChannel, saidAbout } from "../../support/said.ts";

const names = ["ada", "bob", "eve"];
const channels = [aPlannedChannel(), aPlannedChannel({ name: "alerts", onUnknown: "hold" })];
const states: readonly DeliveryState[] = [
  "attempting",
  "sent",
  "refused",
  "deferred",
  "unknown",
  "superseded",
  "suppressed",
  "excluded",
  "adopted",
];

/** One or two subjects with up to four words each, said within two days. */
const announcements = fc
  .array(
    fc.record({
      hours: fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 1, maxLength: 4 }),
      final: fc.boolean(),
      imported: fc.boolean(),
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((subjects) =>
    subjects.flatMap(({ hours, ...facts }, index) => {
      const times = hours.toSorted((a, b) => b - a).map((hour) => new Date(planTime.getTime() - hour * 3_600_000));
      return saidAbout(
        `subject-${index}`,
        times.map((time) => time.toISOString()),
        facts,
      );
    }),
  );

/** A world: what was said, who wants what, and what the ledger remembers of earlier runs. */
const world = announcements.chain((said) => {
  const ids = said.map(({ id }) => id);
  const key = fc.tuple(fc.constantFrom(...ids), fc.constantFrom("email", "alerts"), fc.constantFrom(...names));
  return fc.record({
    said: fc.constant(said),
    wishes: fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...names)), { selector: String }),
    adopted: fc.subarray(ids, { maxLength: 1 }),
    entries: fc.uniqueArray(fc.tuple(key, fc.constantFrom(...states), fc.boolean()), {
      selector: ([there]) => String(there),
      maxLength: 12,
    }),
  });
});

const told: readonly unknown[] = ["attempting", "sent", "refused", "unknown", "superseded", "adopted"];

const placeOf = (key: { announcement: string; channel: string; recipient: string }) =>
  `${key.announcement} ${key.channel} ${key.recipient}`;

test("whatever the ledger remembers: once, never an old word after a newer, and nothing that is done", () => {
  fc.assert(
    fc.property(world, ({ said, wishes, adopted, entries }) => {
      const rows: Entry[] = entries.map(([[announcement, channel, recipient], state, isLater]) =>
        anEntry({
          ...{ announcement, channel, recipient, state },
          unknowns: state === "unknown" ? 1 : 0,
          retryAt: isLater ? new Date(planTime.getTime() + 1) : undefined,
        }),
      );
      const plan = planFor(said, {
        channels,
        ledger: viewOf(rows, adopted),
        recipientsOf: (_, { id }) => wishes.filter(([there]) => there === id).map(([, name]) => reader(name)),
      });

      const byId = new Map(said.map((announcement) => [announcement.id, announcement]));
      const rowAt = new Map(rows.map((row) => [placeOf(row), row]));
      const planned = plan.deliveries.map(({ announcement, channel, recipient }) => ({
        announcement: announcement.id,
        channel,
        recipient: recipient.id,
      }));
      const owed = [...planned, ...plan.waiting, ...plan.held].map(placeOf);
      const marked = plan.marks.flatMap(({ keys }) => keys);
      const all = [...owed, ...marked.map(placeOf)];

      // Each delivery has one fate.
      expect(new Set(all).size).toBe(all.length);
      for (const there of planned) {
        const row = rowAt.get(placeOf(there));
        const announcement = byId.get(there.announcement);
        // Nothing that is done, under way, held or not due yet is made.
        expect([undefined, "deferred", "unknown", "excluded"]).toContain(row?.state);
        expect(row?.state === "deferred" && row.retryAt !== undefined).toBe(false);
        expect(row?.state === "unknown" && there.channel === "alerts").toBe(false);
        // Nothing imported, adopted or unwanted is told.
        expect(announcement?.imported).toBe(false);
        expect(adopted).not.toContain(there.announcement);
        expect(wishes.map(String)).toContain(String([there.announcement, there.recipient]));
        // No newer words about the same subject were, are or may be told to the same recipient on the same channel.
        for (const newer of newerThan(announcement, said)) {
          const newerPlace = placeOf({ ...there, announcement: newer.id });
          expect(owed).not.toContain(newerPlace);
          expect(told).not.toContain(rowAt.get(newerPlace)?.state);
          expect(adopted).not.toContain(newer.id);
        }
      }
      // What may have been told is never marked as anything else.
      for (const there of marked) expect(told).not.toContain(rowAt.get(placeOf(there))?.state);
      // The newest words are owed to everybody who wants them and has no row that says how it went.
      for (const { id } of said.filter(({ latest, final, imported }) => latest && !final && !imported)) {
        if (adopted.includes(id)) continue;
        for (const [, recipient] of wishes.filter(([there]) => there === id)) {
          for (const { name: channel } of channels) {
            const place = placeOf({ announcement: id, channel, recipient });
            expect(owed.includes(place) || rowAt.has(place)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 500 },
  );
});

function newerThan(announcement: Announcement | undefined, said: readonly Announcement[]): readonly Announcement[] {
  if (announcement === undefined) return [];
  return said.filter(
    (other) => other.subject.id === announcement.subject.id && said.indexOf(other) > said.indexOf(announcement),
  );
}
