import type { z } from "zod";
import { type ReadinessRecord, readinessFacts } from "#model/readiness.ts";
import { written } from "./written.ts";

/** What was found of our lines at `at`. */
export function aLook(at: string, lines: z.input<typeof readinessFacts>["lines"]): ReadinessRecord {
  const typed = { at, lines };
  const day = at.slice(0, 10);
  return { ...readinessFacts.parse(typed), ...written(day, `readiness/${day}.md`, typed) };
}
