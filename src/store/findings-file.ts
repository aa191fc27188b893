import { createHash, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What was found before, kept in one file that may be thrown away at any time. */
export interface FindingsFile {
  /** What was kept under the same key; undefined where that is nothing, another form of it, or damaged. */
  read(key: string): Buffer | undefined;
  /** Keeps `found` in the place of all that was kept before. A disk that is full or read-only keeps nothing. */
  keep(key: string, found: Buffer): void;
}

/** The file below a data directory, for this account alone. Readers never see a half of it. */
export function openFindingsFile(data: string): FindingsFile {
  const directory = join(data, "cache");
  const file = join(directory, "findings");
  return {
    read(key) {
      const kept = contentOf(file);
      const sum = kept.indexOf("\n");
      const end = kept.indexOf("\n", sum + 1);
      if (kept.toString("utf8", sum + 1, Math.max(0, end)) !== key) return undefined;
      const found = kept.subarray(end + 1);
      return kept.toString("utf8", 0, sum) === sumOf(key, found) ? found : undefined;
    },
    keep(key, found) {
      const half = `${file}.${process.pid}-${randomBytes(6).toString("hex")}`;
      try {
        mkdirSync(directory, { recursive: true, mode: 0o700 });
        chmodSync(directory, 0o700);
        const head = Buffer.from(`${sumOf(key, found)}\n${key}\n`);
        writeFileSync(half, Buffer.concat([head, found]), { mode: 0o600, flag: "wx" });
        renameSync(half, file);
      } catch (error) {
        rmSync(half, { force: true });
        if (!isOfTheDisk(error)) throw error;
      }
    },
  };
}

function sumOf(key: string, found: Buffer): string {
  return createHash("sha256").update(`${key}\n`).update(found).digest("hex");
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isOfTheDisk(error)) return Buffer.alloc(0);
    throw error;
  }
}

/** A cache that cannot be read or written costs time, and nothing else. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && "errno" in error;
}
