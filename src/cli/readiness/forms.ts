import type { ReadinessItem } from "#domain/readiness/item.ts";
import type { Finding } from "#policy/finding.ts";
import { findingsAsAnnotations } from "#policy/format.ts";

/** Where the files lie that items name: the directory of the content, with its slash. */
export interface Shown {
  readonly below: string;
}

/** One line an item, in the grammar of findings: `file:line:col state id what. mend.` */
function asText(items: readonly ReadinessItem[], { below }: Shown): string {
  return items
    .map(({ place, state, id, what, mend }) => {
      const where = `${below}${place.file}:${place.line}:${place.column}`;
      return `${where} ${state} ${id} ${sentence(what)}${mend === "" ? "" : ` ${sentence(mend)}`}`;
    })
    .join("\n");
}

function asJson(items: readonly ReadinessItem[], { below }: Shown): string {
  const all = items.map(({ id, about, state, place, what, mend }) => ({
    ...{ id, about, state, file: below + place.file, line: place.line, column: place.column, what, mend },
  }));
  return JSON.stringify(all, null, 2);
}

/** What fails as errors; what warns, or could not be seen, as warnings; what is well is not worth an annotation. */
function asAnnotations(items: readonly ReadinessItem[], shown: Shown): string {
  const findings = items
    .filter(({ state }) => state !== "ok")
    .map(({ id, place, state, what, mend }): Finding => {
      const level = state === "fail" ? "error" : "advice";
      return { rule: `readiness/${id}`, level, place, what: state === "unknown" ? `not seen: ${what}` : what, mend };
    });
  return findingsAsAnnotations(findings, shown);
}

/** The forms in which `openline readiness` prints its table. */
export const forms = { text: asText, json: asJson, ci: asAnnotations } as const;

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
