import { renderUsage, runCommand } from "citty";
import type { Command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { ContentError } from "#content/content-error.ts";

/** Errors that are somebody's to mend and need no stack. */
export function isForPeople(error: unknown): error is Error {
  return (
    error instanceof ContentError ||
    error instanceof UsageError ||
    (error instanceof Error &&
      ["EnvironmentError", "CLIError", "StoreError", "SettingError", "GitError"].includes(error.name))
  );
}

async function commandOf(root: Command, words: readonly string[]): Promise<[Command, Command | undefined]> {
  let found = root;
  let parent: Command | undefined;
  for (const word of words) {
    const children = (await (typeof found.subCommands === "function" ? found.subCommands() : found.subCommands)) ?? {};
    const child = children[word];
    if (child === undefined) break;
    parent = found;
    found = await (typeof child === "function" ? child() : child);
  }
  return [found, parent];
}

/**
 * Runs a command and answers with the process's exit code.
 * What people have to mend is said without a stack; our own bugs are shown whole.
 */
export async function run(root: Command, words: string[], session: Session): Promise<number> {
  try {
    if (words.includes("--help") || words.includes("-h")) {
      session.say(await renderUsage(...(await commandOf(root, words))));
      return 0;
    }
    await runCommand(root, { rawArgs: words });
    return session.exitCode;
  } catch (error) {
    if (isForPeople(error)) {
      session.complain(error.message);
      if (error.name === "CLIError") session.complain(await renderUsage(...(await commandOf(root, words))));
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      session.complain(`This is a fault of Openline. Please report it, with these lines:\n${stack}`);
    }
    return session.exitCode === 0 ? 1 : session.exitCode;
  }
}
