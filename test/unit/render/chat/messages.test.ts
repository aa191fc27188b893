import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import { factsOf } from "#render/facts.ts";
import { spokenIn } from "#render/spoken.ts";
import { anAnnouncement } from "../../../support/announcement.ts";
import { stories } from "../../../support/announcements.ts";
import { chatPlace, chats, seenIn, textsIn } from "../../../support/chat.ts";
import { callsIn, checkLimits } from "../../../support/chat-limits.ts";
import { hostileAnnouncement, isSeenAsWritten } from "../../../support/hostile-words.ts";

describe.each(Object.entries(chats))("%s", (name, messageOf) => {
  test.each(Object.entries(stories))("says of %s what every medium says", (_, announcement) => {
    const seen = seenIn(messageOf(announcement));
    const { title, language } = spokenIn(announcement, "en");
    expect(seen).toContain(title);
    for (const { key, items } of factsOf(announcement, language)) {
      for (const item of items) expect(seen, key).toContain(item);
    }
    expect(seen).toContain(`https://status.example.com/${announcement.path}`);
  });

  test("says that it is an exercise, and that the page may lag", () => {
    const seen = seenIn(messageOf(anAnnouncement({ exercise: true }), { ...chatPlace, pageLags: true }));
    expect(seen).toContain("This is an exercise.");
    expect(seen).toContain("Our status page may not show this update yet.");
    expect(seen).toContain("Investigating (exercise): ");
  });

  test("keeps within its limits where many paragraphs are too long together", () => {
    const body = `${"Payments by card fail & <we> look *why*. ".repeat(20)}\n\n- one\n- two\n\n`.repeat(200);
    const message = messageOf(anAnnouncement({ words: { en: { title: "T", body } } }));
    checkLimits(message);
    expect(seenIn(message)).toContain("…");
  });

  test("never sheds state, next update and link, calls nobody, and keeps within its limits, whatever the words", () => {
    fc.assert(
      fc.property(hostileAnnouncement, (announcement) => {
        const token = "k1.k3v9x2m7q4ab.0123456789abcdefghijkl";
        const [choose, leave] = [
          `https://mail.example.com/preferences/${token}`,
          `https://mail.example.com/u/${token}`,
        ];
        const message = messageOf(announcement, { ...chatPlace, links: { choose, leave } });
        const seen = seenIn(message);
        for (const link of [choose, leave]) expect(seen).toContain(link);
        expect(seen).toContain("Investigating: ");
        expect(seen).toContain("14 March 2026, 10:30 UTC");
        expect(seen).toContain("https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating");
        for (const text of textsIn(message)) expect(isSeenAsWritten(text), JSON.stringify(text)).toBe(true);
        expect(textsIn(message).flatMap((text) => callsIn(name, text))).toEqual([]);
        checkLimits(message);
      }),
      { numRuns: 40 },
    );
  });
});

describe("nobody is called", () => {
  const hostile: Partial<Announcement> = {
    title: "<!channel> @everyone <@U1>",
    customerActions: ["@here <!here>"],
    components: [{ id: "x", name: "<!subteam^S1>", status: "partial_outage", was: "operational" }],
  };

  test("in Slack: no command is left, and names in our words are not looked for", () => {
    const message = JSON.stringify(chats["slack"]?.(anAnnouncement(hostile)));
    expect(message).not.toMatch(/<[!@#]/);
    expect(message.match(/"mrkdwn"/g)?.length).toBe(message.match(/"verbatim":true/g)?.length);
  });

  test("in Discord: mentions are allowed to nobody", () => {
    const message = chats["discord"]?.(anAnnouncement(hostile));
    expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(JSON.stringify(message)).not.toMatch(/@everyone|@here|(?<!\\)<@/);
  });

  test("in Teams: a card without entities, in which no tag is left", () => {
    const message = JSON.stringify(chats["teams"]?.(anAnnouncement({ ...hostile, title: "<at>Ada</at> {{TIME(x)}}" })));
    expect(message).not.toMatch(/<\/?at>|entities|\{\{TIME/);
  });
});
