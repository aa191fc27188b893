import { createHash } from "node:crypto";

/** Names that some machine's file system keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A text as a name for addresses: lower-case letters, digits and single hyphens; empty if nothing is left. */
export function slugOf(text: string, longest = 80): string {
  const whole = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= longest) return reserved.test(whole) ? `${whole}-1` : whole;
  const cut = whole.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), longest / 2)).replace(/-$/, "");
}

/** A name for a text of which `slugOf` leaves nothing: the same for the same text, always. */
export function nameFor(text: string, kind: string): string {
  const slug = slugOf(text);
  return slug === "" ? `${kind}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}` : slug;
}

/** Gives every name once; later ones that ask for the same get `-2`, `-3`. */
export class Claims {
  readonly #taken = new Set<string>();

  claim(name: string): string {
    let free = name;
    for (let next = 2; this.#taken.has(free); next += 1) free = `${name.slice(0, 75)}-${next}`;
    this.#taken.add(free);
    return free;
  }
}

const dayForm = /^(\d{4}-\d{2}-\d{2})(?:-|$)/;

function isDay(text: string | undefined): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/**
 * The id of something that was imported from the file `stem`, its path without `.md`: a day and a name.
 *
 * It follows from the file alone, so that a second import, or one with more files, finds the same folders. The day is
 * that of the file's name, or of the start if there is none that the calendar has. Numbers tell a reader nothing: there
 * the title and the minute of the start make the name.
 */
export function idOf(stem: string, title: string, start: Date): string {
  const slug = slugOf(stem);
  const typed = dayForm.exec(slug)?.[1];
  const [startDay = "", time = ""] = start.toISOString().split("T");
  const name = slugOf(slug.replace(dayForm, ""), 69);
  if (/[a-z]/.test(name)) return `${isDay(typed) ? typed : startDay}-${name}`;
  const minute = `${time.slice(0, 2)}${time.slice(3, 5)}`;
  return [startDay, slugOf(title, 50), minute].filter((part) => part !== "").join("-");
}
