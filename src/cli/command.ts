import { type ArgsDef, type CommandDef, defineCommand, type SubCommandsDef } from "citty";
import { UsageError } from "#cli/session.ts";

/** A command, whatever its options are. */
export type Command = Awaited<Exclude<SubCommandsDef[string], (...words: never[]) => unknown>>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The spellings under which a command knows its options. */
function optionsOf(args: ArgsDef): { known: Set<string>; takesValue: Set<string> } {
  const known = new Set(["--help", "-h"]);
  const takesValue = new Set<string>();
  for (const [name, definition] of Object.entries(args)) {
    if (definition.type === "positional") continue;
    const aliases = "alias" in definition && definition.alias !== undefined ? [definition.alias].flat() : [];
    const spellings = [name, kebab(name)].map((word) => `--${word}`);
    spellings.push(...aliases.map((word) => (word.length === 1 ? `-${word}` : `--${word}`)));
    for (const spelling of spellings) {
      known.add(spelling);
      if (definition.type === "boolean") known.add(spelling.replace(/^--/, "--no-"));
      else takesValue.add(spelling);
    }
  }
  return { known, takesValue };
}

/**
 * Refuses options that the command does not know and words too many: a misspelt `--dry-run` must never publish.
 *
 * @throws UsageError
 */
export function refuseUnknown(rawArgs: readonly string[], args: ArgsDef): void {
  const { known, takesValue } = optionsOf(args);
  const places = Object.values(args).filter(({ type }) => type === "positional").length;
  let words = 0;
  for (let index = 0; index < rawArgs.length; index += 1) {
    const word = rawArgs[index] ?? "";
    if (word === "--") return;
    if (!word.startsWith("-") || word === "-") {
      words += 1;
      if (words > places) throw new UsageError(`“${word}” is a word too many. See --help.`);
      continue;
    }
    const [name = ""] = word.split("=");
    if (!known.has(name)) {
      const names = [...known].filter((spelling) => spelling.startsWith("--") && !spelling.startsWith("--no-"));
      throw new UsageError(`There is no option ${name}. There are: ${names.sort().join(", ")}.`);
    }
    if (takesValue.has(name) && !word.includes("=")) index += 1;
  }
}

/** A command of `openline`: citty's, but strict about what it is called with. */
export function command<const Args extends ArgsDef>(definition: CommandDef<Args> & { args?: Args }): CommandDef<Args> {
  return defineCommand({
    ...definition,
    setup(context) {
      if (definition.subCommands === undefined) refuseUnknown(context.rawArgs, definition.args ?? {});
      return definition.setup?.(context);
    },
  });
}
