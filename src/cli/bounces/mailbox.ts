import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "#cli/session.ts";

/**
 * Takes each new message of a Maildir (https://cr.yp.to/proto/maildir.html) and moves it to `cur` as seen, once it is
 * taken: whatever breaks off in between is taken again.
 *
 * @returns how many of each answer there were
 * @throws UsageError if there is no such mailbox
 */
export async function takeMailbox<Answer>(
  directory: string,
  take: (raw: Uint8Array) => Promise<Answer>,
): Promise<ReadonlyMap<Answer, number>> {
  const fresh = join(directory, "new");
  const names = await namesIn(fresh);
  if (names === undefined) throw new UsageError(`There is no mailbox directory at ${directory}: it has no “new”.`);
  await mkdir(join(directory, "cur"), { recursive: true, mode: 0o700 });
  const taken = new Map<Answer, number>();
  for (const name of names.sort()) {
    const file = join(fresh, name);
    if (name.startsWith(".") || !(await stat(file)).isFile()) continue;
    const answer = await take(await readFile(file));
    taken.set(answer, (taken.get(answer) ?? 0) + 1);
    await rename(file, join(directory, "cur", `${name}:2,S`));
  }
  return taken;
}

async function namesIn(directory: string): Promise<string[] | undefined> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}
