import { readFile, realpath } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { findRepository } from "#content/git.ts";
import { SettingError } from "#model/setting-error.ts";

/** Who may sign: the file of allowed signers, read once. */
export interface AllowedSigners {
  /** Absolute. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the file of allowed signers.
 *
 * @throws SettingError where it cannot be read, or lies in a repository, where a commit could change who may sign.
 */
export async function readSigners(path: string): Promise<AllowedSigners> {
  const file = resolve(path);
  const real = await realpath(file).catch((cause) => {
    throw new SettingError(`OPENLINE_SIGNERS: ${file} is not there; write the keys of those who may approve into it.`, {
      cause,
    });
  });
  for (const place of [file, real]) {
    const repository = await findRepository(dirname(place));
    if (repository === undefined) continue;
    throw new SettingError(
      `OPENLINE_SIGNERS: ${place} lies in the repository ${repository.workTree}, where a commit could change who may sign; move it out.`,
    );
  }
  try {
    return { file: real, text: await readFile(real, "utf8") };
  } catch (cause) {
    throw new SettingError(`OPENLINE_SIGNERS: ${file} cannot be read; let it be a file that this account may read.`, {
      cause,
    });
  }
}

/** Every name that a key stands under; ssh takes the first that fits, and we take none where there are two. */
export function namesOf(key: string, { text }: AllowedSigners): string[] {
  const names = text.split("\n").flatMap((line) => {
    const [, quoted, plain, rest = ""] = /^\s*(?:"([^"]*)"|([^\s"#]\S*))\s+(.*)$/.exec(line) ?? [];
    return rest.split(/\s+/).includes(key) ? (quoted ?? plain ?? "").split(",") : [];
  });
  return [...new Set(names)];
}
