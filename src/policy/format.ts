import type { Finding } from "#policy/finding.ts";
import type { Reasoned } from "#policy/reasons.ts";

/** Where findings are shown: places are below the content directory, editors and CI want them below the repository. */
export interface Shown {
  /** Path of the content directory, such as `content/`; put before every file. */
  readonly below?: string;
}

/** One line a finding: `file:line:col level rule what. mend.` */
export function findingsAsText(findings: readonly Finding[], { below = "" }: Shown = {}): string {
  return findings
    .map(({ place, level, rule, what, mend }) => {
      const where = `${below}${place.file}:${place.line}:${place.column}`;
      return `${where} ${level} ${rule} ${what}. ${mend}.\n`;
    })
    .join("");
}

/** One line a rule that is off, less than it was, or silenced: `file:line:col silence rule: reason` */
export function reasonsAsText(reasons: readonly Reasoned[], { below = "" }: Shown = {}): string {
  return reasons
    .map(
      ({ place, rule, as, reason }) => `${below}${place.file}:${place.line}:${place.column} ${as} ${rule}: ${reason}\n`,
    )
    .join("");
}

/** An array of findings, for programs. */
export function findingsAsJson(findings: readonly Finding[], { below = "" }: Shown = {}): string {
  const all = findings.map((finding) => ({
    rule: finding.rule,
    level: finding.level,
    file: below + finding.place.file,
    line: finding.place.line,
    column: finding.place.column,
    what: finding.what,
    mend: finding.mend,
    see: finding.see,
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Workflow commands that CI shows beside the changed lines: errors as `::error`, advice as `::warning`. */
export function findingsAsAnnotations(findings: readonly Finding[], { below = "" }: Shown = {}): string {
  return findings
    .map(({ place, level, rule, what, mend }) => {
      const properties = {
        file: below + place.file,
        line: String(place.line),
        col: String(place.column),
        title: rule,
      };
      const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
      return `::${level === "error" ? "error" : "warning"} ${written.join(",")}::${escapeData(`${what}. ${mend}.`)}\n`;
    })
    .join("");
}

/** A line of a workflow log ends a command, and `%` begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
