import { nearest } from "#content/nearest.ts";
import { quote } from "#content/quote.ts";

/** The message for a name that nothing has, with the nearest that something has. */
export function unknownName(name: string, kind: "component" | "group" | "channel", known: readonly string[]): string {
  const near = nearest(name, known);
  const mend =
    near === undefined
      ? "add it to site.yaml, or write one that is there"
      : `write ${quote(near)}, or add it to site.yaml`;
  return `${quote(name)} is not a ${kind} of site.yaml; ${mend}`;
}
