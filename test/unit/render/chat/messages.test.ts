import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import { factsOf } from "#render/facts.ts";
import { spokenIn } from "#render/spoken.ts";
import { anAnnouncement } from "../../../support/announcement.ts";
import { stories } from "../../../support/announcements.ts";
import { chatPlace, chats, seenIn, textsIn } from "../../../support/chat.ts";

describe.each(Object.entries(chats))("%s", (_, messageOf) => {
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
    checkLimits(message as Message);
    expect(seenIn(message)).toContain("…");
  });

  test("never sheds state, next update and link, and keeps within its limits, whatever the words", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(
        "<!channel>",
        "@everyone ",
        "**",
        "`",
        "\\",
        "支払いに失敗します。",
        "👩‍👩‍👧‍👦",
        "&<>",
        "\n\n- ",
        "{{DATE(",
      ),
    );
    const long = fc
      .tuple(text, text, fc.integer({ min: 1, max: 400 }))
      .map(([a, b, n]) => (a + b).repeat(n).slice(0, 60_000));
    fc.assert(
      fc.property(long, text, fc.array(text, { maxLength: 20 }), (body, title, actions) => {
        const announcement = anAnnouncement({
          title: `T ${title}`.slice(0, 160),
          words: { en: { title: `T ${title}`.slice(0, 160), body } },
          customerActions: actions,
          corrects: { stem: "x", wrong: body },
          components: Array.from({ length: 100 }, (_, index) => ({
            id: `c${index}`,
            name: `${title}${index}`.slice(0, 80),
            status: "partial_outage" as const,
            was: "operational" as const,
          })),
        });
        const message = messageOf(announcement);
        const seen = seenIn(message);
        expect(seen).toContain("Investigating: ");
        expect(seen).toContain("14 March 2026, 10:30 UTC");
        expect(seen).toContain("https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating");
        for (const part of textsIn(message)) expect(part.isWellFormed()).toBe(true);
        checkLimits(message as Message);
      }),
      { numRuns: 60 },
    );
  });
});

/** The parts of messages that have limits. */
interface Message {
  readonly text?: string;
  readonly blocks?: readonly { readonly type: string; readonly text?: { readonly text: string } }[];
  readonly content?: string;
  readonly embeds?: readonly {
    readonly title: string;
    readonly description: string;
    readonly footer: { readonly text: string };
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  }[];
}

function checkLimits(message: Message): void {
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28_000);
  const { blocks, embeds, content } = message;
  if (blocks !== undefined) {
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(textsIn(message).join("").length).toBeLessThan(13_000);
    for (const { type, text } of blocks) {
      if (text !== undefined) expect(text.text.length).toBeLessThanOrEqual(type === "header" ? 150 : 3_000);
      if (text !== undefined) expect(text.text).not.toBe("");
    }
  }
  if (content !== undefined) expect(content.length).toBeLessThanOrEqual(2_000);
  for (const { title, description, footer, fields } of embeds ?? []) {
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4_096);
    expect(fields.length).toBeLessThanOrEqual(25);
    expect(textsIn([title, description, footer.text, fields]).join("").length).toBeLessThanOrEqual(6_000);
    for (const { name, value } of fields) {
      expect(name.length).toBeLessThanOrEqual(256);
      expect(value.length).toBeLessThanOrEqual(1_024);
      expect(value).not.toBe("");
    }
  }
}

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
