import type { Session } from "#cli/session.ts";
import type { OwnFile } from "#cli/subscribers/own-file.ts";
import { formatCsvProblem } from "#store/csv-problem.ts";
import { type CsvReading, readSubscribers } from "#store/subscriber-csv.ts";
import type { AddedMany, NewSubscriber } from "#store/subscribers.ts";
import type { TextLine } from "#store/text-lines.ts";

/** A list, and what is done with the people in it. */
export interface Moving {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly reading: CsvReading;
  readonly add: (rows: readonly NewSubscriber[]) => Promise<AddedMany>;
  /** Where rows go that are not taken. */
  readonly rejected: OwnFile | undefined;
  readonly dryRun: boolean;
}

/** Reads a list part by part, adds who can be added, and says by its line what cannot. */
export async function moveIn(session: Session, { input, reading, add, rejected, dryRun }: Moving): Promise<void> {
  const count = { added: 0, known: 0, suppressed: 0, skipped: 0, waiting: 0 };
  const otherWays = new Map<string, number>();
  let isSound = true;
  for await (const part of readSubscribers(input, reading)) {
    if (part.form?.kind === "statuspage") session.say("Read as Statuspage's template: kind, address, and so on.");
    const { added, known, suppressed } = await add(part.rows);
    count.added += added;
    count.known += known;
    count.suppressed += suppressed;
    count.skipped += part.rejected.length;
    count.waiting += part.rows.filter(({ state }) => state === "pending").length;
    isSound &&= part.problems.length === 0;
    for (const problem of [...part.notes, ...part.problems]) session.complain(formatCsvProblem(problem));
    for (const { unknownWay } of part.problems)
      if (unknownWay !== undefined) otherWays.set(unknownWay, (otherWays.get(unknownWay) ?? 0) + 1);
    await rejected?.write(Buffer.concat([...(part.header ? [part.header] : []), ...part.rejected].map(bytesOf)));
  }
  if (dryRun) session.say("Nothing is changed. This would be done:");
  session.say(
    `${count.added} added, ${count.known} known already, ${count.suppressed} left or bounced before, ${count.skipped} skipped.`,
  );
  for (const [way, many] of otherWays) session.say(`${many} skipped because they want to be told by ${way}.`);
  if (count.waiting > 0)
    session.say(
      reading.ask === undefined
        ? `${count.waiting} had not confirmed: nobody tells them anything, and they are forgotten. With --ask they are asked.`
        : "Those who were added are told nothing until they confirm; openline serve sends them the letter that asks.",
    );
  if (!isSound) session.exitCode = 1;
}

function bytesOf({ text, bytes }: TextLine): Buffer {
  return Buffer.concat([bytes ?? Buffer.from(text), Buffer.from("\r\n")]);
}
