/** A cState file as front matter and body; lines count from 1. */
export interface Halves {
  readonly form: "yaml" | "none";
  readonly facts: string;
  readonly factsLine: number;
  readonly body: string;
  readonly bodyLine: number;
  /** Which fence was missing, if one was. */
  readonly missing?: "opening" | "closing";
}

const keyLine = /^[A-Za-z][\w-]{0,40}:(?:\s|$)/;
const isFence = (line: string | undefined) => line?.trimEnd() === "---";

/** Front matter of Hugo that is not YAML, or undefined. */
export function foreignForm(text: string): "TOML" | "JSON" | undefined {
  if (/^\+\+\+\s*$/m.test(text.slice(0, 100).split("\n")[0] ?? "")) return "TOML";
  return /^\{\s*$|^\{\s*"/.test(text.slice(0, 100)) ? "JSON" : undefined;
}

/** Brings line ends to `\n` and drops a byte-order mark. */
export function plainLines(text: string): string {
  return text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** Divides a file with plain line ends; a fence that was forgotten is put where it must have been. */
export function splitFile(text: string): Halves {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const cut = (from: number, to: number, rest: number, missing?: Halves["missing"]): Halves => ({
    form: "yaml",
    facts: lines.slice(from, to).join("\n"),
    factsLine: from + 1,
    body: lines.slice(rest).join("\n"),
    bodyLine: rest + 1,
    ...(missing !== undefined && { missing }),
  });

  if (isFence(lines[first])) {
    const closing = lines.findIndex((line, index) => index > first && isFence(line));
    if (closing >= 0) return cut(first + 1, closing, closing + 1);
    if (keyLine.test(lines[first + 1] ?? "")) {
      const blank = lines.findIndex((line, index) => index > first && line.trim() === "");
      const end = blank < 0 ? lines.length : blank;
      return cut(first + 1, end, end, "closing");
    }
  } else if (keyLine.test(lines[first] ?? "")) {
    const closing = lines.findIndex((line) => isFence(line));
    const above = lines.slice(first, closing).filter((line) => line.trim() !== "");
    // Prose above a divider is no front matter: every line of it would have to look like one.
    if (closing >= 0 && above.every((line) => keyLine.test(line) || /^\s*(?:#|- |[\w"'-]+:)|^\s+\S/.test(line))) {
      return cut(first, closing, closing + 1, "opening");
    }
  }
  return { form: "none", facts: "", factsLine: 1, body: text, bodyLine: 1 };
}
