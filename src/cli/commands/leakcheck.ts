import { existsSync } from "node:fs";
import type { buildSite } from "#cli/build/build-site.ts";
import { type Command, command } from "#cli/command.ts";
import { leakCheck } from "#cli/leakcheck/leakcheck.ts";
import { type Session, UsageError } from "#cli/session.ts";

/** Every value of an option that may stand several times. */
function every(option: string, rawArgs: readonly string[]): string[] {
  return rawArgs.flatMap((word, index) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    return word === option ? [rawArgs[index + 1] ?? ""] : [];
  });
}

/** `openline leakcheck`: proves that embargoed words stand nowhere that others can see. */
export function leakcheckCommand(session: Session, parts: { readonly build?: typeof buildSite } = {}): Command {
  return command({
    meta: { name: "leakcheck", description: "Look for embargoed words in everything that others can see." },
    args: {
      canary: { type: "string", description: "One more word to look for; may be repeated.", valueHint: "word" },
      log: { type: "string", description: "One more file to look into; may be repeated.", valueHint: "file" },
      allowEmpty: { type: "boolean", description: "It is no trouble if nothing is embargoed." },
    },
    async run({ args, rawArgs }) {
      const files = every("--log", rawArgs);
      const missing = files.find((file) => !existsSync(file));
      if (missing !== undefined) throw new UsageError(`There is no file ${missing}.`);
      const options = { canaries: every("--canary", rawArgs), files, allowEmpty: args.allowEmpty === true };
      if (!(await leakCheck(session, options, parts.build))) session.exitCode = 1;
    },
  });
}
