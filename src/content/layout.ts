import { nearest } from "#content/nearest.ts";
import { quote } from "#content/quote.ts";
import { updateStem } from "#model/ids.ts";

export const rooms = ["incidents", "maintenances", "notices", "templates", "drills", "readiness"] as const;
export type Room = (typeof rooms)[number];

/** What a file of content is, by its path alone. */
export interface Sheet {
  readonly path: string;
  readonly room: Room;
  /** `incidents/2026-03-14-checkout-errors`; for templates and records the file itself. */
  readonly folder: string;
  readonly role: "facts" | "update" | "postmortem";
  /** The file's name without language and `.md`. */
  readonly stem: string;
  /** Set where the file is a translation. */
  readonly language?: string | undefined;
}

/** A path that has no place in content, as `what; how to mend`. */
export interface Misplaced {
  readonly path: string;
  readonly message: string;
}

const factsStem = { incidents: "incident", maintenances: "maintenance", notices: "notice" } as const;
type FolderRoom = keyof typeof factsStem;
type FileRoom = Exclude<Room, FolderRoom>;
const folderForm = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * What the file at `path` is: a sheet, site.yaml, a place where nothing belongs,
 * or undefined where content does not care (dot files, README.md).
 */
export function sheetOf(path: string): Sheet | "site" | Misplaced | undefined {
  const parts = path.split("/");
  const name = parts.at(-1) ?? "";
  if (name === "README.md" || parts.some((part) => part.startsWith("."))) return undefined;
  if (path === "site.yaml") return "site";

  const [first = "", folder = ""] = parts;
  const room = rooms.find((known) => known === first);
  if (room === undefined || parts.length === 1) return { path: first, message: strangerAtRoot(first, parts.length) };
  if (room === "templates" || room === "drills" || room === "readiness") return singleSheet(path, room, parts);
  if (parts.length === 2) {
    return { path, message: `lies beside the folders of ${room}; put it into one, or leave it out` };
  }
  if (!isFolderName(folder)) {
    const message = `${quote(folder)} is not a folder's name; write it like “2026-03-14-checkout-errors”, in lower case`;
    return { path: `${room}/${folder}`, message };
  }
  if (parts.length > 3) {
    return { path: parts.slice(0, 3).join("/"), message: "is a directory within a folder; content has none there" };
  }
  return sheetInFolder(path, room, `${room}/${folder}`, name);
}

function sheetInFolder(path: string, room: FolderRoom, folder: string, name: string) {
  const [, stem = "", language] = /^([^.]+)(?:\.([^.]+))?\.md$/.exec(name) ?? [];
  const sheet = { path, room, folder, stem, language };
  if (stem === factsStem[room]) return { ...sheet, role: "facts" as const };
  if (room === "incidents" && stem === "postmortem") return { ...sheet, role: "postmortem" as const };
  if (room !== "notices" && updateStem.safeParse(stem).success) return { ...sheet, role: "update" as const };
  return { path, message: `has a name that content does not know; ${expectedNames(room)}` };
}

function expectedNames(room: FolderRoom): string {
  if (room === "notices") return "a notice is one file, “notice.md”, and its translations, like “notice.fr.md”";
  const more = room === "incidents" ? ", updates and “postmortem.md”" : " and updates";
  return `write “${factsStem[room]}.md”${more}, an update's name being like “2026-03-14T0942Z-investigating.md”`;
}

/** Rooms whose files lie side by side, each for itself. */
function singleSheet(path: string, room: FileRoom, parts: readonly string[]): Sheet | Misplaced {
  const stem = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(parts[1] ?? "")?.[1];
  const { fits, message } = names[room];
  if (parts.length === 2 && stem !== undefined && fits(stem)) return { path, room, folder: path, role: "facts", stem };
  return { path, message };
}

/** What a file may be called that lies in a room by itself. */
const names: Readonly<Record<FileRoom, { readonly fits: (stem: string) => boolean; readonly message: string }>> = {
  templates: {
    fits: () => true,
    message: "is not a template's name; write it like “templates/first-words.md”, in lower case",
  },
  drills: {
    fits: isFolderName,
    message: "is not the name of a drill's record; write it like “drills/2026-03-02-card-payments.md”, in lower case",
  },
  readiness: {
    fits: isDay,
    message: "is not the name of a look at the lines; write it like “readiness/2026-05-04.md”",
  },
};

/** Whether a file or folder is never published under an address of its own: templates and records. */
export function isUnaddressed(folder: string): boolean {
  return /^(?:templates|drills|readiness)\//.test(folder);
}

function strangerAtRoot(first: string, depth: number): string {
  const near = nearest(first, [...rooms, "site.yaml"]);
  const expected = near === undefined ? "leave it out, or let its name begin with a dot" : `name it “${near}”`;
  return `is no ${depth === 1 ? "file" : "directory"} that content knows; ${expected}`;
}

function isFolderName(name: string): boolean {
  const day = folderForm.exec(name)?.[1];
  return day !== undefined && name.length <= 80 && isDay(day);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}
