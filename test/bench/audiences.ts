import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { promisify } from "node:util";
import { directoryOf, openCrowd } from "./crowd.ts";
import type { MeasuredProcess } from "./imports.ts";
import { measure } from "./measure.ts";

const run = promisify(execFile);
const program = new URL("stream-audience.ts", import.meta.url).pathname;
const peak = new URL("peak.ts", import.meta.url).href;

/** The audience of one update among `count` subscribers, streamed by a process of its own. */
export async function measureAudience(count: number): Promise<MeasuredProcess> {
  const crowd = await openCrowd(count, { choosy: true });
  const directory = directoryOf(crowd);
  await crowd.close();
  let mostMemory = 0;
  const measured = await measure(`audience of one update among ${count.toLocaleString("en")} subscribers`, async () => {
    const { stdout, stderr } = await run(process.execPath, ["--import", peak, program, directory]);
    if (!(Number(stdout) > count / 2)) throw new Error(stdout);
    mostMemory = Math.max(mostMemory, Math.round(Number(stderr.trim()) / 1_000));
  });
  await rm(directory, { recursive: true });
  return { measured, mostMemory };
}
