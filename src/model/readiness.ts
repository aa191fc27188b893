import { z } from "zod";
import { slug } from "#model/ids.ts";
import type { Written } from "#model/place.ts";
import { instant } from "#model/time.ts";

/** What can be found, worst first; `unknown` is what could not be seen, and never passes for `ok`. */
export const readinessStates = ["fail", "warn", "unknown", "ok"] as const;
export type ReadinessState = (typeof readinessStates)[number];

const count = z.number().int().min(0).max(1_000).optional();

export const lineChecks = z
  .strictObject({
    fail: count.describe("How many failed: readers would not be reached, or not be told the truth."),
    warn: count.describe("How many hold today, and a good line has it better."),
    unknown: count.describe("How many could not be seen."),
    ok: count.describe("How many are well."),
  })
  .refine((counts) => Object.values(counts).some((number = 0) => number > 0), {
    error: "counts no check; leave the line out",
  });
export type LineChecks = z.output<typeof lineChecks>;

/** What a look at our lines found, as numbers alone: what exactly was wrong helps nobody but those who would use it. */
export const readinessFacts = z.strictObject({
  at: instant.describe("When we looked."),
  lines: z
    .record(slug, lineChecks)
    .describe(
      "How many checks each public line passed, by its name in site.yaml; a line that was closed since keeps its place.",
    ),
});
export type ReadinessRecord = z.output<typeof readinessFacts> & Written;
