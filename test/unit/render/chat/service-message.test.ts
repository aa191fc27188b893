import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scopeOfInterest } from "#model/subscriber.ts";
import type { ServiceLetter } from "#render/service-mail.ts";
import { serviceMessage } from "#render/service-post.ts";
import { translations } from "#render/words.ts";
import { anyText, trickyText } from "../../../support/any-text.ts";
import { textsIn } from "../../../support/chat.ts";
import { callsIn } from "../../../support/chat-limits.ts";
import { hookAddresses } from "../../../support/hooks-channel.ts";
import { isSeenAsWritten } from "../../../support/hostile-words.ts";
import { serviceLetters } from "../../../support/service-letters.ts";
import { aSite } from "../../../support/site.ts";

const base = new URL("https://status.example.com/");
const chats = ["slack", "discord", "teams"] as const;

interface Message {
  readonly blocks?: readonly { readonly text?: { readonly text: string } }[];
  readonly content?: string;
  readonly embeds?: readonly { readonly description: string }[];
}

function checkLimits(of: object): void {
  const { blocks = [], content = "", embeds = [] }: Message = of;
  expect(Buffer.byteLength(JSON.stringify(of))).toBeLessThan(28_000);
  for (const { text } of blocks) if (text !== undefined) expect(text.text.length).toBeLessThanOrEqual(3_000);
  expect(content.length).toBeLessThanOrEqual(2_000);
  for (const { description } of embeds) expect(description.length).toBeLessThanOrEqual(4_096);
}

/** The letter to the address of a webhook, as the store would hold it. */
function letterTo(letter: ServiceLetter, address: string): ServiceLetter {
  switch (letter.kind) {
    case "farewell":
      return { ...letter, address };
    case "export":
      return { ...letter, held: { ...letter.held, subscriber: { ...letter.held.subscriber, address } } };
    case "known":
      return { ...letter, subscriber: { ...letter.subscriber, address } };
    case "confirm":
      return { ...letter, subscriber: { ...letter.subscriber, address } };
  }
}

describe.each(chats)("in %s", (via) => {
  const { settings } = aSite({ components: [{ id: "checkout", name: "Checkout" }] });

  test.each(Object.entries(serviceLetters))("a letter to %s leads where it should, in every language", (_, letter) => {
    for (const language of ["en", ...translations.keys()]) {
      const message = serviceMessage(letterTo(letter, hookAddresses[via]), via, settings, { base, language });
      const said = textsIn(message).join("\n");
      expect(said).toContain(letter.link);
      expect(said).toContain(new URL(hookAddresses[via]).host);
      expect(said).not.toMatch(/canary/i);
      checkLimits(message);
    }
  });

  test("calls nobody and keeps within its limits, whatever the site's own words are", () => {
    const words = fc.oneof(anyText, trickyText);
    fc.assert(
      fc.property(words, words, words, (name, consent, component) => {
        const site = {
          ...settings,
          name,
          components: [{ ...settings.components[0], id: "checkout", name: component }],
        };
        const scope = scopeOfInterest.parse({ components: ["checkout"] });
        const letter = letterTo({ ...serviceLetters.confirm, consent }, hookAddresses[via]);
        const chosen = letter.kind === "confirm" ? { ...letter, subscriber: { ...letter.subscriber, scope } } : letter;
        const message = serviceMessage(chosen, via, site, { base, language: "en" });
        const texts = textsIn(message);
        expect(texts.flatMap((text) => callsIn(via, text))).toEqual([]);
        for (const text of texts) expect(isSeenAsWritten(text), JSON.stringify(text)).toBe(true);
        checkLimits(message);
      }),
      { numRuns: 60 },
    );
  });

  test("a choice of a thousand components ends early, and the link stays", () => {
    const components = Array.from({ length: 1_000 }, (_, at) => ({ id: `c-${at}`, name: `Component <${at}> & more` }));
    const scope = scopeOfInterest.parse({ components: components.map(({ id }) => id) });
    const letter = { ...serviceLetters.known, subscriber: { address: hookAddresses[via], scope, language: "en" } };
    const message = serviceMessage(letter, via, aSite({ components }).settings, { base, language: "en" });
    expect(textsIn(message).join()).toContain(letter.link);
    checkLimits(message);
  });
});

test("Discord is told to mention nobody", () => {
  const { settings } = aSite();
  const message = serviceMessage(serviceLetters.farewell, "discord", settings, { base, language: "en" });
  expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
});
