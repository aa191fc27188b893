import twitterText from "twitter-text";
import { describe, expect, test } from "vitest";
import { lengthOf, utcDateTime, utcDay, utcTime } from "#render/dates.ts";
import { weightedLength } from "#render/social.ts";
import { directionOf } from "#render/spoken.ts";
import { wordsFor } from "#render/words.ts";
import { base } from "../../../support/media.ts";
import { announcedIn, mailIn, postIn, toldIn } from "../../../support/translated.ts";

/** The source's own line breaks say nothing. */
const flat = (source: string) => source.replace(/[^\S\u00a0]+/g, " ");
const nextUpdateBy = new Date("2026-03-14T10:30:00Z");

describe.each(Object.keys(toldIn))("an incident in “%s”", (language) => {
  const announcement = announcedIn(language);
  const words = wordsFor(language);
  const link = new URL(announcement.path, base).href;
  const { subject, text, html } = mailIn(announcement);
  const parts = [flat(text), flat(html)];

  test("is mailed with its state, its next update and its address", () => {
    expect(subject).toContain(`${announcement.title} (${utcDay(announcement.subject.date, language)})`);
    for (const part of parts) {
      expect(part).toContain(words.states.investigating);
      expect(part).toContain(words.nextUpdateBy(utcDateTime(nextUpdateBy, language)));
      expect(part).toContain(words.componentStatuses.partial_outage.slice(1));
      expect(part).toContain(words.pageLags);
      expect(part).toContain(link);
      for (const action of announcement.customerActions) expect(part).toContain(action);
    }
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
  });

  test("is mailed without a word of English", () => {
    for (const part of parts) {
      expect(part).not.toMatch(/\b(?:Investigating|impact:|Next update|What you can do|Posted|Components|outage)\b/);
    }
  });

  test("is posted with its state, its next update and its address, and X takes it", () => {
    const post = postIn(announcement);
    expect(post).toContain(`[${words.states.investigating.toLocaleUpperCase(language)}]`);
    expect(post).toContain(words.nextUpdateBy(utcTime(nextUpdateBy, language)));
    expect(post.endsWith(link)).toBe(true);
    expect(weightedLength(post)).toBeLessThanOrEqual(280);
    expect(twitterText.parseTweet(post).valid).toBe(true);
  });

  test("is posted as resolved with how long it took", () => {
    const ended = new Date("2026-03-14T11:32:00Z");
    const post = postIn(
      announcedIn(language, { state: "resolved", final: true, at: ended, ended, customerActions: [] }),
    );
    expect(post).toContain(words.resolvedAfter(lengthOf(122 * 60_000, language)));
  });

  test("is corrected with its own quotes", () => {
    const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: announcement.title };
    const correction = mailIn(announcedIn(language, { kind: "correction", corrects }));
    const said = words.marks.labelled(words.labels.wrong, words.quote(announcement.title));
    expect(correction.text.replace(/\s/g, " ")).toContain(said.replace(/\s/g, " "));
  });
});

test("a long post in Japanese is cut to what X takes, between words", () => {
  const long = "一部のお客様でカード決済が失敗し、注文が完了できない状態が続いています。".repeat(6);
  const post = postIn(announcedIn("ja", { title: long, words: { ja: { title: long, body: "" } } }));
  expect(weightedLength(post)).toBeLessThanOrEqual(280);
  expect(post).toMatch(/… \(2026年3月14日\)。次回の更新は10:30 UTCまで。/);
});

test("sentences in Japanese end in their own full stop", () => {
  const { text } = mailIn(announcedIn("ja"));
  expect(text).toContain("次回の更新は2026年3月14日 10:30 UTCまで。\n");
  expect(text).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}]\./u);
});

test("a mail that runs from right to left has its sides changed, and keeps its letters joined", () => {
  const { html } = mailIn(announcedIn("ar"));
  expect(html).toContain("padding:0 22px 0 0");
  expect(html).toContain("border-right:3px solid");
  expect(html).toContain("text-align:right;text-align:start");
  expect(html).not.toMatch(/padding:0 0 0 \d|border-left:|text-align:left|letter-spacing/);
  expect(mailIn(announcedIn("de")).html).toContain("padding:0 0 0 22px");
});

test("what a writer types about styles is left alone where sides change", () => {
  const body = 'اكتبوا `<p style="padding:1px 2px 3px 4px">` هنا.';
  const { html } = mailIn(announcedIn("ar", { words: { ar: { title: "عنوان", body } } }));
  expect(flat(html)).toContain("padding:1px 2px 3px 4px");
});
