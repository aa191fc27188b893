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

/**
 * The id of something that was imported from the file `stem`, its path without `.md`.
 *
 * It follows from the file alone, so that a second import, or one with more files, finds the same folders.
 * Numbers tell a reader nothing: there the start and the title make the id.
 */
export function idOf(stem: string, title: string, start: Date): string {
  const slug = slugOf(stem);
  if (slug !== "" && /[a-z]/.test(slug)) return slug;
  const [day, time = ""] = start.toISOString().split("T");
  return [day, slugOf(title, 50), `${time.slice(0, 2)}${time.slice(3, 5)}`].filter((part) => part !== "").join("-");
}
