import { spawn } from "node:child_process";

/** How the command ended that brings the page to its host. */
export type DeployOutcome = { readonly kind: "deployed" } | { readonly kind: "failed"; readonly reason: string };

/**
 * Runs site.yaml's deploy command, without a shell, at most `limit` milliseconds.
 * What it prints goes to this process's standard error, for the person who watches.
 */
export async function deploy(
  command: readonly string[],
  where: { readonly root: string; readonly directory: string; readonly limit: number },
): Promise<DeployOutcome> {
  const [program = "", ...words] = command.map((word) => word.replaceAll("{directory}", where.directory));
  const { promise, resolve } = Promise.withResolvers<DeployOutcome>();
  const child = spawn(program, words, {
    cwd: where.root,
    stdio: ["ignore", process.stderr, process.stderr],
    timeout: where.limit,
    killSignal: "SIGKILL",
  });
  child.once("error", (error) =>
    resolve({ kind: "failed", reason: `“${program}” could not be started (${error.message})` }),
  );
  child.once("close", (code, signal) => {
    if (code === 0) resolve({ kind: "deployed" });
    else if (signal === "SIGKILL")
      resolve({ kind: "failed", reason: `“${program}” took longer than ${limitInWords(where.limit)}` });
    else resolve({ kind: "failed", reason: `“${program}” ended with exit code ${code ?? signal}` });
  });
  return promise;
}

function limitInWords(milliseconds: number): string {
  return `${Math.round(milliseconds / 1000)} seconds`;
}
