import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Count } from "#domain/readiness/followers.ts";
import { type Told, told, untold } from "#domain/readiness/told.ts";
import { StoreError } from "#store/store-error.ts";

/** How many followed our accounts, from run to run. */
export interface FollowerCounts {
  /** The count of about 30 days ago, or the first one since; undefined where there is none. */
  earlier(account: string): Told<Count | undefined>;
  /** Notes what was counted today; the first count of a day stays. */
  count(account: string, followers: number): void;
  /** Writes what was noted. @throws StoreError where that is impossible */
  keep(): void;
}

const month = 30 * 86_400_000;
const kept = z.record(
  z.string(),
  z.array(z.strictObject({ on: z.iso.date(), followers: z.int().nonnegative() })).min(1),
);

/**
 * The counts in `followers.json` of the data directory, for its owner alone. Nothing is made where there is no such
 * directory, and a file that cannot be read is left as it is.
 */
export function openFollowerCounts(directory: string, now: Date): FollowerCounts {
  const file = join(directory, "followers.json");
  const counts = countsIn(file);
  const today = now.toISOString().slice(0, 10);
  const monthAgo = new Date(now.getTime() - month).toISOString().slice(0, 10);
  // What is older than a month is not needed, but for the newest of it: the one to compare with.
  const needed = (all: readonly Count[]) =>
    all.slice(
      Math.max(
        0,
        all.findLastIndex(({ on }) => on <= monthAgo),
      ),
    );
  let isNew = false;
  return {
    earlier(account) {
      return counts === undefined ? untold(`${file} cannot be read`) : told(needed(counts[account] ?? [])[0]);
    },
    count(account, followers) {
      if (counts === undefined || counts[account]?.at(-1)?.on === today) return;
      counts[account] = [...needed(counts[account] ?? []), { on: today, followers }];
      isNew = true;
    },
    keep() {
      if (counts === undefined || !isNew || !existsSync(directory)) return;
      replace(file, `${JSON.stringify(counts, null, 1)}\n`);
    },
  };
}

function countsIn(file: string): Record<string, Count[]> | undefined {
  try {
    return kept.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ENOENT" ? {} : undefined;
  }
}

function replace(file: string, text: string): void {
  const half = `${file}.${process.pid}-${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(half, text, { mode: 0o600, flag: "wx" });
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new StoreError(
      `${file} cannot be written (${error.code}), so no trend of the followers can be told next time.`,
      {
        cause: error,
      },
    );
  }
}
