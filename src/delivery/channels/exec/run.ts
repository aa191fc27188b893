import { spawn } from "node:child_process";

export interface Run {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly string[];
  readonly input: Uint8Array;
  /** Where programs are found. */
  readonly programs: string;
  /** How long it may take, in milliseconds. */
  readonly limit: number;
}

/** How a program ended. */
export type Ended =
  | { readonly kind: "exited"; readonly code: number }
  | { readonly kind: "killed"; readonly signal: string; readonly byLimit: boolean }
  | { readonly kind: "not-begun"; readonly code: string };

/**
 * Runs a program with `input` on its standard input and nothing but `PATH` in its environment. What it prints is
 * dropped. When its time is up, it and all that it began are killed.
 */
export function runProgram({ command, input, programs, limit }: Run): Promise<Ended> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    let byLimit = false;
    const child = spawn(program, args, {
      env: { PATH: programs },
      stdio: ["pipe", "ignore", "ignore"],
      shell: false,
      // A group of its own, so that what it began can be killed with it.
      detached: true,
    });
    const timer = setTimeout(() => {
      byLimit = true;
      killGroup(child.pid);
    }, limit);
    const end = (ended: Ended) => {
      clearTimeout(timer);
      resolve(ended);
    };
    child.once("error", (error) => end({ kind: "not-begun", code: codeOf(error) }));
    child.once("exit", (code, signal) =>
      end(code === null ? { kind: "killed", signal: signal ?? "no signal", byLimit } : { kind: "exited", code }),
    );
    // A program that does not want to read all of it says with its exit code how it went.
    child.stdin.on("error", () => child.stdin.destroy());
    child.stdin.end(input);
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It ended while we were about to.
    if (codeOf(error) !== "ESRCH") throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "no code";
}
