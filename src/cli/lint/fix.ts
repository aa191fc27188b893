import { judge } from "#cli/lint/judge.ts";
import type { Session } from "#cli/session.ts";
import { slashed } from "#cli/written-form.ts";
import { mendFile } from "#content/mend.ts";
import { quote } from "#content/quote.ts";
import { untouchableFiles } from "#content/untouchable.ts";
import type { Fix, Place } from "#model/place.ts";
import type { Finding } from "#policy/finding.ts";

/** What is mended may show what it hid; a rule that would mend for ever stops here. */
const mostRounds = 5;

const refusals = {
  published: "this was published: write a correction instead",
  imported: "this is imported history, and stays as it came",
};

/** Mends what can be mended without judgement, a line each; what was published or imported stays as it is. */
export async function fixAll(session: Session, base: string | undefined): Promise<void> {
  const { OPENLINE_CONTENT: directory } = session.environment;
  const refused = new Map<string, string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const { findings, published } = await judge(session, base);
    const fixable = fixesIn(findings);
    if (fixable.size === 0) break;
    const untouchable = await untouchableFiles(directory, published);
    let made = 0;
    for (const [file, fixes] of fixable) {
      const reason = untouchable.get(file);
      if (reason !== undefined) {
        for (const { place } of fixes) refused.set(whereOf(directory, place), refusals[reason]);
        continue;
      }
      for (const { place, was, text } of await mendFile(directory, file, fixes)) {
        made += 1;
        const change = was === "" ? `${quote(text.trim())} put in` : `${quote(was)} is now ${quote(text)}`;
        session.complain(`${whereOf(directory, place)} mended: ${change}.`);
      }
    }
    if (made === 0) break;
  }
  for (const [where, reason] of refused) session.complain(`${where} not mended: ${reason}.`);
}

/** The fixes of each file, each once. */
function fixesIn(findings: readonly Finding[]): ReadonlyMap<string, readonly Fix[]> {
  const files = new Map<string, Map<string, Fix>>();
  for (const { fix } of findings) {
    if (fix === undefined) continue;
    const { file } = fix.place;
    const known = files.get(file) ?? new Map<string, Fix>();
    files.set(file, known.set(JSON.stringify(fix), fix));
  }
  return new Map([...files].map(([file, fixes]) => [file, [...fixes.values()]]));
}

function whereOf(directory: string, { file, line, column }: Place): string {
  return `${slashed(directory)}${file}:${line}:${column}`;
}
