import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What was found before, kept in one file that may be thrown away at any time. */
export interface FindingsFile {
  /** What was kept under the same key; undefined where that is nothing, another form of it, or damaged. */
  read(key: string): string | undefined;
  /** Keeps `text` in the place of all that was kept before. A disk that is full or read-only keeps nothing. */
  keep(key: string, text: string): void;
}

/** The file below a data directory, for this account alone. Readers never see a half of it. */
export function openFindingsFile(data: string): FindingsFile {
  const directory = join(data, "cache");
  const file = join(directory, "findings");
  return {
    read(key) {
      const kept = contentOf(file);
      const [sum = "", found = ""] = kept.split("\n", 2);
      const text = kept.slice(sum.length + found.length + 2);
      return found === key && sum === sumOf(key, text) ? text : undefined;
    },
    keep(key, text) {
      const half = `${file}.${process.pid}-${randomBytes(6).toString("hex")}`;
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
        chmodSync(directory, 0o700);
        writeFileSync(half, `${sumOf(key, text)}\n${key}\n${text}`, { mode: 0o600, flag: "wx" });
        renameSync(half, file);
      } catch (error) {
        rmSync(half, { force: true });
        if (!isOfTheDisk(error)) throw error;
      }
    },
  };
}

function sumOf(key: string, text: string): string {
  return createHash("sha256").update(`${key}\n`).update(text).digest("hex");
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isOfTheDisk(error)) return "";
    throw error;
  }
}

/** A cache that cannot be read or written costs time, and nothing else. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "errno" in error;
}
