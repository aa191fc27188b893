import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audiences, type Subscriber, scopeOfInterest, ways } from "#model/subscriber.ts";
import { impacts } from "#model/update.ts";
import { versionOf } from "#store/consents.ts";
import { writeSubscribers } from "#store/subscriber-csv-write.ts";
import type { NewSubscriber } from "#store/subscribers.ts";
import { aSubscriber } from "../../support/announcement.ts";
import { everythingOf, streamOf } from "../../support/stream.ts";
import { readAt, readList } from "../../support/subscriber-list.ts";

const words = ["Write to me.", '=Tell me, "please"; or don\'t', "'+1 for telling me", "Écrivez-moi — مرحبا"];
const agreement = async (version: string) => words.find((text) => versionOf(text) === version);
const written = async (...pages: (readonly Subscriber[])[]) =>
  (await everythingOf(writeSubscribers(streamOf(pages), agreement))).join("");

/** What the store is given, from what it held. */
function moved({ via, consent, scope, ...subscriber }: Subscriber): NewSubscriber {
  const { address, language, audience, state, source, secret, createdAt, askedAt } = subscriber;
  const { confirmedAt, version } = consent;
  const said = words.find((text) => versionOf(text) === version);
  return {
    ...{ via, address, language, audience, state, source, secret, createdAt },
    askedAt,
    confirmedAt,
    consent: said,
    scope,
  };
}

const moment = fc.date({ min: new Date("2000-01-01"), max: readAt, noInvalidDate: true });
const local = fc.stringMatching(/^[a-z0-9!#$%&'*+=?^_`{|}~-]{1,20}$/);
const addresses = {
  email: local.map((name) => `${name}@example.org`),
  webhook: fc.constant("https://hooks.example.org/x?a=1,2;3"),
  slack: fc.constant("https://hooks.slack.com/services/T0/B0/x"),
  discord: fc.constant("https://discord.com/api/webhooks/1/x-_y"),
  teams: fc.constant("https://example.webhook.office.com/x"),
};
const someone = fc
  .constantFrom(...ways)
  .chain((via) =>
    fc.record({
      id: fc.constant("k3v9x2m7q4aa"),
      via: fc.constant(via),
      address: addresses[via],
      secret: via === "webhook" ? fc.constant(`whsec_${"A".repeat(43)}=`) : fc.constant(undefined),
      language: fc.constantFrom(undefined, "fr", "pt-br"),
      scope: fc
        .record({
          components: fc.uniqueArray(fc.constantFrom("checkout", "search")),
          groups: fc.uniqueArray(fc.constantFrom("shop")),
          kinds: fc.uniqueArray(fc.constantFrom("incident", "maintenance", "notice", "postmortem")),
          atLeast: fc.constantFrom(...impacts),
          updates: fc.constantFrom("all", "first-and-last"),
        })
        .map((scope) => scopeOfInterest.parse(scope)),
      audience: fc.constantFrom(...audiences),
      state: fc.constantFrom("confirmed" as const, "pending" as const),
      source: fc.constantFrom("form", "cli", "import:statuspage"),
      createdAt: moment,
      askedAt: moment,
      confirmedAt: moment,
      version: fc.constantFrom(undefined, ...words.map(versionOf)),
    }),
  )
  .map(
    ({ confirmedAt, version, ...one }): Subscriber => ({
      ...one,
      consent: { version, confirmedAt: one.state === "confirmed" ? confirmedAt : undefined },
    }),
  );

test("whoever was written is read again, and nothing of them is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someone, { maxLength: 20 }), async (everybody) => {
      const { rows, problems, notes } = await readList(await written(everybody.slice(0, 7), everybody.slice(7)));
      expect({ problems, notes }).toEqual({ problems: [], notes: [] });
      expect(rows).toEqual(everybody.map(moved));
    }),
    { numRuns: 150 },
  );
});

describe("what is written", () => {
  const odd = ["=cmd|calc@example.org", "+1@example.org", "-a@example.org", "'=a@example.org", "'a@example.org"];

  test("holds no cell that a spreadsheet would run", async () => {
    const cells = (await written(odd.map((address) => aSubscriber({ address })))).split(/\r\n|,/);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test("has a header, and a line that ends with CRLF for everybody (RFC 4180 §2)", async () => {
    const moments = { createdAt: readAt, askedAt: readAt, consent: { confirmedAt: readAt } };
    expect(await written([aSubscriber({ language: "fr", source: "form", ...moments })])).toBe(
      "via,address,state,audience,language,components,groups,kinds,at_least,updates,source,created_at,asked_at,confirmed_at,consent,secret\r\n" +
        "email,ada@example.org,confirmed,public,fr,,,,none,all,form,2026-03-14T10:00:00.000Z,2026-03-14T10:00:00.000Z,2026-03-14T10:00:00.000Z,,\r\n",
    );
  });
});
