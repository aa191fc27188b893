import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** How a process ended that stood beside the test. */
export interface EndedProcess {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A script of test/support in a process of its own. */
export function startScript(script: string, words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...words]);
}

/** Waits until the process says a line that is exactly `line`, and fails if it ends before. */
export async function untilSaid(child: ChildProcessWithoutNullStreams, line: string): Promise<void> {
  let output = "";
  child.stdout.setEncoding("utf8");
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    output += text;
    if (output.split("\n").includes(line)) return;
  }
  throw new Error(`the process ended without saying “${line}”: ${output}`);
}

/** Runs a script to its end. */
export async function runScript(script: string, words: readonly string[]): Promise<EndedProcess> {
  const child = startScript(script, words);
  const said = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.errors += text;
  });
  await once(child, "close");
  return { code: child.exitCode, signal: child.signalCode, ...said };
}

/** Runs a script several times at once. */
export function runTogether(count: number, script: string, words: readonly string[]): Promise<readonly EndedProcess[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => runScript(script, [...words, String(index)])));
}
