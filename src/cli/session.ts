import type { Environment } from "#model/environment.ts";

/** What every command stands on: the world as its door saw it. */
export interface Session {
  readonly environment: Environment;
  /** Absolute path of the project: where package.json lies. */
  readonly root: string;
  now(): Date;
  /** A line for the person or program that reads the answer. */
  say(line: string): void;
  /** A line about trouble, for the person. */
  complain(line: string): void;
  /** What the process ends with; a command sets it, 0 if none does. */
  exitCode: number;
}

/** A command that was called with words it does not know; its message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
