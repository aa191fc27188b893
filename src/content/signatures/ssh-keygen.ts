import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AllowedSigners } from "#content/signatures/allowed-signers.ts";
import { SettingError } from "#model/setting-error.ts";

/** The programs that judge signatures, where they are not on the path. */
export interface Programs {
  readonly sshKeygen: string;
}

/** What ssh-keygen answers of one signature of one text. */
export interface SignatureCheck {
  /** Whether the signature is one of this text, whoever made it. */
  fits(): Promise<boolean>;
  /** Why `signer` could not sign for git at `time`; undefined where they could. */
  refusalOf(signer: string, signers: AllowedSigners, time: Date): Promise<string | undefined>;
}

/**
 * Asks ssh-keygen about `signature`, which lies in a file of its own meanwhile; the text goes through a pipe.
 *
 * @throws SettingError where ssh-keygen cannot be started.
 */
export async function withSignature<T>(
  { sshKeygen }: Programs,
  signature: string,
  payload: Buffer,
  ask: (check: SignatureCheck) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "openline-signature-"));
  const file = join(directory, "signature");
  const run = (...args: string[]) => sshKeygenSays(sshKeygen, [...args, "-n", "git", "-s", file], payload);
  try {
    await writeFile(file, signature);
    return await ask({
      fits: async () => (await run("-Y", "check-novalidate")) === undefined,
      refusalOf: (signer, { file: allowed }, time) =>
        run("-Y", "verify", "-f", allowed, "-I", signer, `-Overify-time=${timeOf(time)}`),
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** `20260314094200Z`. */
function timeOf(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
}

/** What ssh-keygen objects, or undefined where it is content. */
function sshKeygenSays(program: string, args: readonly string[], input: Buffer): Promise<string | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  const child = spawn(program, args, { stdio: "pipe" });
  const said: Buffer[] = [];
  child.stdout.resume();
  child.stderr.on("data", (bytes: Buffer) => said.push(bytes));
  child.on("error", (cause) => {
    const message = `${program} cannot be started, so no signature can be checked; install OpenSSH 9.1 or later.`;
    reject(new SettingError(message, { cause }));
  });
  child.on("close", (code) => resolve(code === 0 ? undefined : Buffer.concat(said).toString().trim()));
  // It may end before it has read all of its input; its exit code tells why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return promise;
}
