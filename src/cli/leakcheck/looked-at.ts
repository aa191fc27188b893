import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { lintCommand } from "#cli/commands/lint.ts";
import { overdueCommand } from "#cli/commands/overdue.ts";
import { publishCommand } from "#cli/commands/publish.ts";
import { filesBelow } from "#cli/leakcheck/files.ts";
import { gitWords } from "#cli/leakcheck/git-words.ts";
import { hear } from "#cli/leakcheck/heard.ts";
import type { Artifact } from "#cli/leakcheck/scan.ts";
import type { TwoBuilds } from "#cli/leakcheck/two-builds.ts";
import type { Session } from "#cli/session.ts";
import { readSiteWithProblems } from "#content/read.ts";

/** Things of one sort that other people may see. */
export interface Kind {
  readonly title: string;
  /** What one of them is called. */
  readonly unit: string;
  readonly artifacts: AsyncIterable<Artifact>;
}

/** Caches below the project: of the build, and of the code that commands ran. */
const caches = [".astro", "node_modules/.astro", "node_modules/.vite", "node_modules/.cache", ".openline/cache"];

/**
 * Everything that a leak check looks through.
 *
 * @param directory A directory of its own, for what commands leave behind.
 */
export async function lookedAt(
  session: Session,
  builds: TwoBuilds,
  { directory, files }: { directory: string; files: readonly string[] },
): Promise<Kind[]> {
  const { OPENLINE_CONTENT, OPENLINE_DATA, OPENLINE_EMBARGO, OPENLINE_OUT } = session.environment;
  const private_ = OPENLINE_EMBARGO === undefined ? [] : [resolve(OPENLINE_EMBARGO)];
  const confidential = (await confidentialChannels(OPENLINE_CONTENT)).map((name) =>
    join(resolve(OPENLINE_DATA), "outbox", name),
  );
  const below = (paths: readonly (readonly [path: string, shown: string])[], without: readonly string[] = []) =>
    each(paths, ([path, shown]) => filesBelow(path, shown, [...private_, ...confidential, ...without]));
  const foundBefore = join(resolve(OPENLINE_DATA), "cache");
  const cached = caches.map((path) => [join(session.root, path), path] as const);
  if (!cached.some(([path]) => path === foundBefore)) cached.push([foundBefore, join(OPENLINE_DATA, "cache")]);
  const commands = [...builds.heard, ...(await spoken(session, directory))];
  return [
    { title: "the page, built with the private place", unit: "files", artifacts: below([[builds.knowing, "page"]]) },
    { title: "the page, built without it", unit: "files", artifacts: below([[builds.ignorant, "page"]]) },
    { title: "the page as it stands", unit: "files", artifacts: below([[OPENLINE_OUT, OPENLINE_OUT]]) },
    { title: "the public content", unit: "files", artifacts: below([[OPENLINE_CONTENT, OPENLINE_CONTENT]]) },
    { title: "caches", unit: "files", artifacts: below(cached) },
    {
      title: "ledgers, outbox and what else is kept",
      unit: "files",
      artifacts: below([[OPENLINE_DATA, OPENLINE_DATA]], [foundBefore]),
    },
    { title: "log files", unit: "files", artifacts: below(files.map((file) => [file, file] as const)) },
    {
      title: "words of commands",
      unit: "commands",
      artifacts: each(commands, async function* (one) {
        yield one;
      }),
    },
    { title: "git", unit: "names, messages and patches", artifacts: gitWords(OPENLINE_CONTENT) },
  ];
}

async function* each<From>(
  all: readonly From[],
  open: (one: From) => AsyncIterable<Artifact>,
): AsyncIterable<Artifact> {
  for (const one of all) yield* open(one);
}

/** Channels to people who may know. */
async function confidentialChannels(content: string): Promise<string[]> {
  const { site } = await readSiteWithProblems(content);
  const channels = Object.entries(site?.settings.channels ?? {});
  return channels.filter(([, { audience }]) => audience === "security-contacts").map(([name]) => name);
}

/** What commands say that print to logs of others. Where nothing was published yet, they leave nothing behind. */
async function spoken(session: Session, directory: string): Promise<Artifact[]> {
  const { environment } = session;
  const kept = existsSync(environment.OPENLINE_DATA) ? environment.OPENLINE_DATA : join(directory, "kept");
  await mkdir(kept, { recursive: true });
  const own = { ...environment, OPENLINE_DATA: kept };
  return [
    await hear(session, own, ["lint"], lintCommand),
    await hear(session, own, ["overdue"], overdueCommand),
    await hear(session, own, ["publish", "--dry-run"], publishCommand),
  ];
}
