import { cpus, release, totalmem } from "node:os";

/** Five runs of one thing, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly runs: readonly number[];
}

/** Runs `act` five times after one run that does not count; `prepare` is not measured. */
export async function measure(
  name: string,
  act: () => Promise<void>,
  prepare?: () => Promise<void>,
): Promise<Measured> {
  const runs: number[] = [];
  for (let round = 0; round <= 5; round += 1) {
    await prepare?.();
    const start = performance.now();
    await act();
    if (round > 0) runs.push(performance.now() - start);
  }
  return { name, runs: runs.sort((a, b) => a - b) };
}

/** The middle of five runs, in milliseconds. */
export function medianOf({ runs }: Measured): number {
  return runs[Math.floor(runs.length / 2)] ?? Number.NaN;
}

const seconds = (milliseconds: number) =>
  milliseconds < 100 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

/** A row of the table: the least, the middle and the most of five runs, and what they mean. */
export function row(measured: Measured, meaning: string): string {
  const { runs } = measured;
  return `| ${measured.name} | ${seconds(runs[0] ?? 0)} | **${seconds(medianOf(measured))}** | ${seconds(runs.at(-1) ?? 0)} | ${meaning} |`;
}

/** What the figures were measured on. */
export function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${processor?.model.trim() ?? "unknown"}), ${memory} GiB, Linux ${release()}, Node ${process.version}`;
}
