import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { rulesVersion } from "#cli/lint/rules-version.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import { readVerdicts, writeVerdicts } from "#cli/lint/verdicts.ts";
import { ContentError } from "#content/content-error.ts";
import type { Files } from "#content/part.ts";
import { openFindingsFile } from "#store/findings-file.ts";

/** Verdicts of runs before this one. */
export interface KeptVerdicts {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Keeps these in the place of those before, if enough have changed to be worth it. */
  keep(verdicts: ReadonlyMap<string, Verdict>): void;
}

/** If fewer than one folder in so many has changed, judging it again takes less time than writing all down. */
const worthIt = 400;

/** What is kept for this content, under these settings, by these rules, from runs that were not later than `now`. */
export function openKeptVerdicts(
  { data, directory }: { readonly data: string; readonly directory: string },
  ofAll: Files,
  now: Date,
): KeptVerdicts {
  const key = createHash("sha256").update(`${rulesVersion()}\n${realpathSync(directory)}\n`);
  for (const [path, content] of ofAll) {
    if (!(content instanceof ContentError)) key.update(`${path} ${content.length}\n`).update(content);
  }
  const named = key.digest("hex");
  const file = openFindingsFile(data);
  const before = file.read(named);
  const verdicts: ReadonlyMap<string, Verdict> = before === undefined ? new Map() : readVerdicts(before, now);
  return {
    verdicts,
    keep(fresh) {
      const lost = [...verdicts.keys()].filter((folder) => !fresh.has(folder)).length;
      const found = [...fresh.values()].filter((verdict) => isNew(verdict, verdicts)).length;
      if ((lost + found) * worthIt <= fresh.size) return;
      file.keep(named, writeVerdicts(fresh.values(), now));
    },
  };
}

function isNew({ folder, tree }: Verdict, kept: ReadonlyMap<string, Verdict>): boolean {
  return tree !== undefined && tree !== kept.get(folder)?.tree;
}
