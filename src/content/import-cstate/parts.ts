import { type Config, mappingsIn, textIn } from "#content/import-cstate/config.ts";
import { readMoment } from "#content/import-cstate/moment.ts";
import { Claims, nameFor } from "#content/import-cstate/names.ts";
import type { Note } from "#content/import-cstate/report.ts";
import type { Known } from "#content/import-cstate/roster.ts";
import { oneLine, shortened } from "#content/import-cstate/title.ts";
import { quote } from "#content/quote.ts";

/** A group or component as site.yaml has it; keys in the order in which they are written. */
export interface Part extends Known {
  readonly description?: string;
  readonly group?: string;
  readonly since?: string;
}

const carried = new Set(["name", "description", "category", "datastart", "untitled", "closed"]);

/** The groups and components that a configuration names, in its order. */
export function partsOf({ params }: Config, note: Note, line: number): { groups: Part[]; components: Part[] } {
  const groups = new Map<string, Part>();
  const groupClaims = new Claims();
  const untitled = new Set<string>();
  for (const category of mappingsIn(params, "categories")) {
    const name = oneLine(textIn(category, "name"));
    if (textIn(category, "untitled") === "true") untitled.add(name);
    else if (name !== "") groups.set(name, part(category, groupClaims.claim(nameFor(name, "group")), note, line));
  }
  const claims = new Claims();
  const components = mappingsIn(params, "systems").flatMap((system): Part[] => {
    const name = oneLine(textIn(system, "name"));
    if (name === "") return [];
    const category = oneLine(textIn(system, "category"));
    if (category !== "" && !untitled.has(category) && !groups.has(category)) {
      groups.set(category, part({ name: category }, groupClaims.claim(nameFor(category, "group")), note, line));
    }
    const group = groups.get(category)?.id;
    const since = readMoment(textIn(system, "dataStart"), "UTC")?.at.toISOString().slice(0, 10);
    for (const [key, value] of Object.entries(system)) {
      if (carried.has(key.toLowerCase())) continue;
      note("left-out", line, `${name}: ${key}: ${quote(value)} has no place here`, "Readers lose nothing by it");
    }
    return [
      {
        ...part(system, claims.claim(nameFor(name, "component")), note, line),
        ...(group && { group }),
        ...(since && { since }),
      },
    ];
  });
  return { groups: [...groups.values()], components };
}

function part(typed: Readonly<Record<string, unknown>>, id: string, note: Note, line: number): Part {
  const name = oneLine(textIn(typed, "name"));
  const description = oneLine(textIn(typed, "description"));
  if (name.length >= 80)
    note("mended", line, `the name ${quote(name)} is longer than 79 characters`, "It was cut", name);
  if (description.length >= 200)
    note("mended", line, `the description ${quote(description)} is long`, "It was cut at 199 characters", description);
  return { id, name: shortened(name, 79), ...(description && { description: shortened(description, 199) }) };
}
