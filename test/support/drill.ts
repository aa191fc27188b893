import type { z } from "zod";
import { type Drill, drillFacts } from "#model/drill.ts";
import { written } from "./written.ts";

/** A drill of 2 March 2026 in which mail was written into the outbox. */
export function aDrill({
  id = "2026-03-02-card-payments",
  ...facts
}: Partial<z.input<typeof drillFacts>> & { id?: string } = {}): Drill {
  const typed = {
    title: "Card payments fail",
    at: "2026-03-02T09:00:00Z",
    by: ["Communicator on duty"],
    lines: { email: { outcome: "outbox" as const } },
    ...facts,
  };
  return { ...drillFacts.parse(typed), ...written(id, `drills/${id}.md`, typed) };
}
