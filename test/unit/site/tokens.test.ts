import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastOf } from "#domain/contrast.ts";

const css = readFileSync(new URL("../../../src/site/styles/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block);

function coloursOf(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

const grounds = ["page", "card", "sunk"];
const texts = "ink quiet accent operational under_maintenance degraded_performance partial_outage major_outage".split(
  " ",
);
const shapes = ["degraded_fill", "partial_fill", "bar"];

/** The tint that tags, boxes and the top of a page have: a tenth of a colour over its ground. */
function tinted(colour: string, ground: string): string {
  const part = (from: string, at: number) => Number.parseInt(from.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(ground, at) * 0.9 + part(colour, at) * 0.1));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

describe.each([
  ["light", coloursOf(light)],
  ["dark", coloursOf(dark)],
])("in %s", (_scheme, colours) => {
  test.each(texts)("%s can be read on every ground, and in its own tint", (name) => {
    const colour = colours[name] ?? "";
    for (const ground of grounds) {
      expect(contrastOf(colour, colours[ground] ?? ""), ground).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrastOf(colour, tinted(colour, colours["card"] ?? ""))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["operational", "under_maintenance", "degraded_fill", "partial_fill", "major_outage"])(
    "words can be read on a page in the mood of %s",
    (name) => {
      const top = tinted(colours[name] ?? "", colours["page"] ?? "");
      for (const text of ["ink", "quiet"])
        expect(contrastOf(colours[text] ?? "", top), text).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(shapes)("%s can be told from the card it stands on", (name) => {
    expect(contrastOf(colours[name] ?? "", colours["card"] ?? "")).toBeGreaterThanOrEqual(3);
  });
});
