import { createReadStream, existsSync } from "node:fs";
import { type Command, command } from "#cli/command.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { moveIn } from "#cli/subscribers/move-in.ts";
import { makeOwnFile } from "#cli/subscribers/own-file.ts";
import { columnsNamed, componentsNamed } from "#cli/subscribers/pairs.ts";
import { rehearsal } from "#cli/subscribers/rehearse.ts";
import { withStore } from "#cli/subscribers/with-store.ts";
import { ContentError } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { slug } from "#model/ids.ts";
import type { SiteSettings } from "#model/site.ts";
import { line } from "#model/text.ts";
import { type KnownNames, knownNames } from "#store/csv-scope.ts";

/** `openline subscribers import` */
export function importCommand(session: Session): Command {
  return command({
    meta: { name: "import", description: "Bring in people who asked to be told elsewhere; report bad rows by line." },
    args: {
      file: {
        type: "positional",
        required: true,
        description: "A CSV file, a list of addresses, or - for standard input.",
      },
      from: {
        type: "string",
        description: "Where the list comes from, such as statuspage; it is kept with each consent.",
      },
      map: { type: "string", description: "Which column is which: email=Email,language=Lang,components=Services." },
      components: {
        type: "string",
        description: "What the list calls components of ours: “Card payments=checkout,Old API=api”.",
      },
      "consent-elsewhere": {
        type: "string",
        description: "The words that they agreed to there; kept with each consent.",
      },
      ask: { type: "boolean", description: "Take nobody as confirmed: each is owed a letter that asks." },
      "dry-run": { type: "boolean", description: "Say what would be done, and do nothing." },
      rejected: { type: "string", description: "A new file for the rows that are not taken, as they were." },
      encoding: {
        type: "enum",
        options: ["utf-8", "latin1"],
        default: "utf-8",
        description: "How the file is written.",
      },
    },
    async run({ args }) {
      if (args.file !== "-" && !existsSync(args.file)) throw new UsageError(`There is no file ${args.file}.`);
      if (args.from !== undefined && !slug.safeParse(args.from).success)
        throw new UsageError("--from takes lower-case letters, digits and single hyphens, like statuspage.");
      const agreed = args["consent-elsewhere"];
      if (agreed !== undefined && !line(500).safeParse(agreed).success)
        throw new UsageError("--consent-elsewhere takes one line of at most 500 characters.");
      const map = args.map === undefined ? undefined : columnsNamed(args.map);
      const others = args.components === undefined ? undefined : componentsNamed(args.components);
      const { site, problems } = await readSiteWithProblems(session.environment.OPENLINE_CONTENT);
      if (site === undefined) throw new ContentError(problems);
      const ask = args.ask ? wordsToAsk(site.settings) : undefined;
      const known = namesIn(site.settings, others);
      await using rejected = args.rejected === undefined ? undefined : await makeOwnFile(args.rejected);

      await withStore(session, async (subscribers) => {
        const rehearsed = rehearsal(subscribers);
        const now = session.now();
        await moveIn(session, {
          input: args.file === "-" ? process.stdin : createReadStream(args.file),
          reading: { known, now, ask, map, from: args.from, agreed: agreed?.trim(), encoding: args.encoding },
          add: args["dry-run"] ? rehearsed : (rows) => subscribers.addAll(rows, now, { ask: ask !== undefined }),
          rejected,
          dryRun: args["dry-run"] ?? false,
        });
      });
    },
  });
}

function wordsToAsk({ subscriptions }: SiteSettings): string {
  if (subscriptions !== undefined) return subscriptions.consentText;
  throw new UsageError(
    "--ask writes letters with a link of the service; set subscriptions.address in site.yaml first.",
  );
}

function namesIn(settings: SiteSettings, others: ReadonlyMap<string, string> | undefined): KnownNames {
  try {
    return knownNames(settings, others);
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`--components: site.yaml has no component or group “${error.message}”.`);
    throw error;
  }
}
