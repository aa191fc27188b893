import type { Facts } from "#content/import-cstate/facts.ts";
import type { Note } from "#content/import-cstate/report.ts";
import { withoutUnseen } from "#content/import-cstate/unseen.ts";

const longest = 160;

/** A text on one line, without characters that nobody sees. */
export function oneLine(text: string): string {
  return withoutUnseen(text.replace(/[\t\n]/g, " "))
    .text.replace(/\s+/g, " ")
    .trim();
}

/** A text cut at a word, with a sign that it was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > length / 2 ? end : length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The title, else words made of the file's name; `overlong` is a whole title that had to be cut. */
export function titleOf(facts: Facts, stem: string, note: Note): { title: string; overlong?: string } {
  const typed = facts.get("title");
  const title = oneLine(typed?.text ?? "");
  if (title === "") {
    const words = stem
      .slice(stem.lastIndexOf("/") + 1)
      .replace(/^\d{4}-\d{2}-\d{2}-?/, "")
      .replace(/[-_]+/g, " ");
    const named = oneLine(words) === "" ? "Untitled" : oneLine(words);
    note("mended", typed?.line ?? 1, "title: is missing", `“${named}” was taken from the file's name`);
    return { title: shortened(named, longest) };
  }
  const line = typed?.line ?? 1;
  if (title !== typed?.text.replace(/\s+/g, " ")) {
    note("mended", line, "title: holds invisible characters", "They were left out");
  }
  if (title.length < longest) return { title };
  note(
    "mended",
    line,
    `title: is longer than ${longest} characters`,
    "It was cut; the whole stands above the first words",
  );
  return { title: shortened(title, longest - 1), overlong: title };
}
