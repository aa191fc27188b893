import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether this machine can make and check SSH signatures at all. */
export const hasSshKeygen = spawnSync("ssh-keygen", ["-?"]).error === undefined;

/** How somebody stands in the file of allowed signers, where it is not plainly. */
export interface Allowed {
  /** Names the key stands under, a line each; none keeps the key out of the file. The person's own if left out. */
  readonly as?: readonly string[];
  /** `20260301Z`. */
  readonly validBefore?: string;
  /** The same for its first day. */
  readonly validAfter?: string;
}

/** People with SSH keys of their own, and the file that says who of them may sign. */
export interface Signers<Name extends string> extends AsyncDisposable {
  readonly directory: string;
  /** The file of allowed signers; a person's principal is their name. */
  readonly file: string;
  /** Settings of git by which a person signs: `user.signingKey=…`. */
  settingsOf(name: Name): readonly string[];
  /** Commits all files as they are, signed by `name` unless it is undefined; answers with the commit. */
  commit(repository: string, name: Name | undefined, message?: string, date?: string): Promise<string>;
  /** Says anew who may sign. */
  allow(allowed: Readonly<Record<string, Allowed>>): Promise<void>;
}

/** Makes an ed25519 key for each name; all of them may sign, unless `allowed` says otherwise. */
export async function openSigners<Name extends string>(
  names: readonly Name[],
  allowed: Readonly<Record<string, Allowed>> = {},
): Promise<Signers<Name>> {
  const directory = await mkdtemp(join(tmpdir(), "openline-signers-"));
  const file = join(directory, "allowed_signers");
  const keyOf = (name: string) => join(directory, name);
  await Promise.all(
    names.map((name) => run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", keyOf(name)])),
  );
  const allow: Signers<Name>["allow"] = async (how) => {
    const lines = names.map(async (name) => {
      const { as = [name], validBefore, validAfter }: Allowed = how[name] ?? {};
      const [kind, key] = (await readFile(`${keyOf(name)}.pub`, "utf8")).split(" ");
      const times = [
        ...(validBefore === undefined ? [] : [`valid-before="${validBefore}"`]),
        ...(validAfter === undefined ? [] : [`valid-after="${validAfter}"`]),
      ];
      const options = ['namespaces="git"', ...times];
      return as.map((principal) => `${principal} ${options.join(",")} ${kind} ${key} ${name}\n`).join("");
    });
    await writeFile(file, (await Promise.all(lines)).join(""));
  };
  await allow(allowed);

  const settingsOf = (name: Name) => ["gpg.format=ssh", `user.signingKey=${keyOf(name)}`, "commit.gpgsign=true"];
  return {
    directory,
    file,
    settingsOf,
    allow,
    async commit(repository, name, message = "Say something", date) {
      const signing = name === undefined ? ["commit.gpgsign=false"] : settingsOf(name);
      const fixed = [`user.name=${name ?? "Nobody"}`, "user.email=somebody@example.com", ...signing];
      const env = { ...process.env, ...(date && { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }) };
      const git = async (...args: string[]) =>
        (await run("git", ["-C", repository, ...fixed.flatMap((setting) => ["-c", setting]), ...args], { env })).stdout;
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "--message", message);
      return (await git("rev-parse", "HEAD")).trim();
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
