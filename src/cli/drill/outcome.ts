import type { Rehearsal, Walked, Went } from "#cli/drill/walk.ts";
import { type Drill, type DrillLine, didWell } from "#model/drill.ts";

/** The facts of a record, without who ran it and what it is called. */
export interface DrillOutcome {
  readonly page: NonNullable<Drill["page"]>;
  readonly lines: Drill["lines"];
}

/** What a drill found, from how each of its steps went. */
export function outcomeOf(walked: readonly Walked[], { lines, live }: Pick<Rehearsal, "lines" | "live">): DrillOutcome {
  const page = walked.map(({ step, page }) => ({ step, ...page }));
  const failed = page.find(({ seconds }) => seconds === undefined);
  return {
    page: {
      outcome: failed === undefined ? "seen" : "failed",
      seconds: secondsOf(page),
      ...missing(failed?.trouble),
    },
    lines: Object.fromEntries(
      [...lines].map((name) => {
        const steps = walked.map(({ step, lines }) => ({ step, ...lines.get(name) }));
        return [name, lineOutcome(steps, live.has(name))];
      }),
    ),
  };
}

/** Whether the page and every line did what was asked of them. */
export function wentWell({ page, lines }: DrillOutcome): boolean {
  return page.outcome === "seen" && Object.values(lines).every(didWell);
}

type Step = Went & { readonly step: Walked["step"] };

function lineOutcome(steps: readonly Step[], live: boolean): DrillLine {
  const failed = steps.find(({ trouble, silent }) => trouble !== undefined && silent !== true);
  const silent = steps.find((step) => step.silent === true);
  const seconds = secondsOf(steps);
  if (failed !== undefined) return { outcome: "failed", seconds, ...missing(failed.trouble) };
  if (silent !== undefined) return { outcome: "silent", seconds, ...missing(silent.trouble) };
  return { outcome: live ? "heard" : "outbox", seconds };
}

function secondsOf(steps: readonly Step[]): DrillLine["seconds"] {
  const known = steps.flatMap(({ step, seconds }) =>
    seconds === undefined ? [] : [[step, Math.round(seconds * 10) / 10] as const],
  );
  return Object.fromEntries(known);
}

/** In one line that a record can hold. */
function missing(trouble: string | undefined): { readonly missing?: string } {
  const words = trouble?.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  if (words === undefined || words === "") return {};
  return { missing: words.length > 300 ? `${words.slice(0, 299)}…` : words };
}
