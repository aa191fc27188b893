import { z } from "zod";
import { slug } from "#model/ids.ts";
import type { Written } from "#model/place.ts";
import { line } from "#model/text.ts";
import { instant } from "#model/time.ts";

/** What is said in a drill, in this order: from the first word to the end. */
export const drillSteps = ["firstWords", "update", "resolved"] as const;
export type DrillStep = (typeof drillSteps)[number];

const seconds = z.number().min(0).max(86_400).optional();
const took = z
  .strictObject({
    firstWords: seconds.describe("Of the first words."),
    update: seconds.describe("Of the update after them."),
    resolved: seconds.describe("Of the word that it is over."),
  })
  .prefault({});
const missing = line(300).optional().describe("What was missing, or in the way.");

export const drillLine = z.strictObject({
  outcome: z
    .enum(["heard", "outbox", "failed", "silent"])
    .describe(
      "`heard`: the other side took every word over. `outbox`: the bytes were written, and nobody was told. `failed`: a word was refused, put off or lost. `silent`: nothing was said.",
    ),
  seconds: took.describe("Seconds from the commit to the receipt, to the last one where there are many."),
  missing,
});
export type DrillLine = z.output<typeof drillLine>;

/** A rehearsal of an incident, to ourselves: who ran it, how long each line took, and what was missing. */
export const drillFacts = z.strictObject({
  title: line(160).describe("What was rehearsed."),
  at: instant.describe("When it began."),
  by: z.array(line(80)).min(1).max(20).describe("Who ran it, as roles: readers need no names."),
  page: z
    .strictObject({
      outcome: z
        .enum(["seen", "built", "failed"])
        .describe(
          "`seen`: the preview was brought out, and showed every word when it was read back. `built`: it was built, and nobody looked. `failed`: it was not built, not brought out, or did not show a word.",
        ),
      seconds: took.describe("Seconds from the commit until the preview showed the word."),
      missing,
    })
    .optional()
    .describe("How the page came out."),
  lines: z
    .record(slug, drillLine)
    .describe("How each line did, by its name in site.yaml; a line that was closed since keeps its place."),
});
export type Drill = z.output<typeof drillFacts> & Written;

/** Whether a line did what the drill asked of it. */
export function didWell({ outcome }: Pick<DrillLine, "outcome">): boolean {
  return outcome === "heard" || outcome === "outbox";
}

/** The seconds of the word that took longest; undefined where none was measured. */
export function slowestOf(seconds: DrillLine["seconds"]): number | undefined {
  const known = Object.values(seconds).filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
