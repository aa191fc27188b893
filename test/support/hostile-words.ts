import fc from "fast-check";
import type { Announcement } from "#model/announcement.ts";
import { anAnnouncement } from "./announcement.ts";
import { anyText, trickyText } from "./any-text.ts";

/** What calls people or marks up in one chat or another. */
const calls = fc.constantFrom(
  ..."<!channel>|<!here|cat>|<@U012AB3CD>|<#C1|x>|<!subteam^S1>|<!date^1|x>|@everyone|@here|<@&1>|</cmd:1>|<id:home>".split(
    "|",
  ),
  "||spoiler||",
  "<at>Ada</at>",
  "{{DATE(2026-03-14T10:00:00Z)}}",
  "[x](javascript:alert(1))",
  "[x](https://example.com/a|b) ",
  "**",
  "```",
  "> ",
  "\n\n- ",
  "支払いに失敗します。",
  "👩‍👩‍👧‍👦",
  "e\u0301\u0302\u0303",
  "\u202egnp.exe",
  "\u0000\u0007\u001b[31m",
  "\r\nwebhook-signature: v1,forged\r\n",
);
const piece = fc.oneof(calls, anyText, trickyText);

/** Words of any kind, up to far more than any medium takes. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 6 }), fc.integer({ min: 1, max: 400 }))
  .map(([pieces, times]) => pieces.join("").repeat(times).slice(0, 40_000));

/** An announcement whose every word is hostile, no longer than the model takes; its promise and its place are those of `anAnnouncement`. */
export const hostileAnnouncement: fc.Arbitrary<Announcement> = fc
  .record({ body: hostileText, title: piece, actions: fc.array(piece, { maxLength: 8 }), wrong: hostileText })
  .map(({ body, title, actions, wrong }) => {
    const short = `T ${title}`.slice(0, 160);
    return anAnnouncement({
      title: short,
      words: { en: { title: short, body } },
      summary: `S ${title}`.slice(0, 300),
      customerActions: actions,
      corrects: { stem: "x", wrong: wrong.slice(0, 500) },
      components: Array.from({ length: 60 }, (_, index) => ({
        id: `c${index}`,
        name: `${title}${index}`.slice(0, 80),
        status: "partial_outage" as const,
        was: "operational" as const,
      })),
    });
  });

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Whether a text holds nothing that no reader sees and that changes how the rest is read. */
export function isSeenAsWritten(text: string): boolean {
  return text.isWellFormed() && !unseen.test(text);
}
