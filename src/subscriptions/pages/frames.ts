import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Frame, frameOf } from "#subscriptions/pages/frame.ts";
import { plainFrame } from "#subscriptions/pages/plain-frame.ts";

interface Read {
  readonly changed: number | undefined;
  readonly frame: Frame;
}

/** What `look` sees of a file, or undefined where there is none, or none any more: builds are laid out anew. */
async function ifThere<Seen>(look: Promise<Seen>): Promise<Seen | undefined> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * The frames that the build in `directory` brings: `service-frame.html`, and one in the folder of each further
 * language. They are read again when they were built again; where there is none, a plain one stands in.
 */
export function openFrames(
  directory: string,
  languages: readonly string[],
  owner: { readonly name: string; readonly address: string },
): (language: string) => Promise<Frame> {
  const [first] = languages;
  const known = new Map<string, Read>();

  return async (language) => {
    const file = join(directory, language === first ? "" : language, "service-frame.html");
    // Every answer looks; to hand that to another thread and wait for it takes longer than to look.
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    const last = known.get(language);
    if (last !== undefined && last.changed === changed) return last.frame;
    const built = changed === undefined ? undefined : await ifThere(readFile(file, "utf8"));
    const frame = frameOf(built ?? "") ?? plainFrame(language, owner);
    known.set(language, { changed, frame });
    return frame;
  };
}
