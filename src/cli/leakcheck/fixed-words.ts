import { z } from "zod";
import { incidentFacts } from "#model/incident.ts";
import { postmortemFacts } from "#model/postmortem.ts";
import { incidentUpdate } from "#model/update.ts";

/** Values that the form of content itself names, such as `partial_outage`: they tell nothing. */
export const fixedWords: ReadonlySet<string> = new Set(
  [incidentFacts, incidentUpdate, postmortemFacts].flatMap((schema) => [
    ...choicesIn(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  ]),
);

function* choicesIn(schema: unknown): Iterable<string> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "const" && typeof value === "string") yield value;
    else if (key === "enum" && Array.isArray(value)) yield* value.map(String);
    else yield* choicesIn(value);
  }
}
