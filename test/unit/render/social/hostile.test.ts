import fc from "fast-check";
import twitterText from "twitter-text";
import { describe, expect, test } from "vitest";
import { linkFacets } from "#render/social/link-facet.ts";
import { anAnnouncement } from "../../../support/announcement.ts";
import { anyText, trickyText } from "../../../support/any-text.ts";
import { linkOf, networks, postOn } from "../../../support/networks.ts";

const calls = [
  ...[
    "@everyone",
    "@ada@social.example",
    "＠all",
    "@@x",
    "(@ada)",
    "#ad",
    "＃ad",
    "#日本",
    "$TSLA",
    "/#tag",
    "=@ada",
    ")@ada",
  ],
  ...["evil.com", "https://evil.com/?a=@b#c", "HTTP://EVIL.COM", "//evil.com", "example。com", "me@x.io", ":smile:"],
  ...["[x](https://evil.example)", "<a href=//evil.example>x</a>", "xmpp:a@b.example", "\u202egnp.exe", "\r\n@ada"],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...calls), anyText, trickyText), { maxLength: 8 })
  .chain((pieces) => fc.constantFrom("", " ").map((between) => pieces.join(between)));

/** As Mastodon finds names and tags, and rather more of them. */
const mastodon = [
  /(?<![=/\p{L}\p{N}_])@[a-z0-9_]/iu,
  /(?<![=/)\p{L}\p{N}])[#＃][\p{L}\p{N}_]/u,
  /(?<![\p{L}\p{N}:]):[a-z0-9_]{2,}:/iu,
];

describe.each(Object.entries(networks))("on %s", (_name, network) => {
  test("nobody is called, nothing is tagged, and the one link is ours, whatever the words", () => {
    fc.assert(
      fc.property(hostile, fc.option(hostile, { nil: undefined }), hostile, (title, social, name) => {
        const announcement = anAnnouncement({
          social,
          words: { en: { title, body: "" } },
          components: [{ id: "x", name, status: "partial_outage", was: "operational" }],
          corrects: { stem: "x", wrong: name },
        });
        const post = postOn(network, announcement);
        const link = linkOf(announcement);
        expect(twitterText.extractMentions(post)).toEqual([]);
        expect(twitterText.extractHashtags(post)).toEqual([]);
        expect(twitterText.extractCashtags(post)).toEqual([]);
        expect(twitterText.extractUrls(post)).toEqual([link]);
        expect(linkFacets(post, link)).toHaveLength(1);
        const words = post.slice(0, -link.length);
        expect(mastodon.flatMap((call) => words.match(call)?.[0] ?? [])).toEqual([]);
        expect(words).not.toMatch(/https?:\/\/|[\r\n\u202a-\u202e\u2066-\u2069]/i);
      }),
      { numRuns: 150 },
    );
  });
});
