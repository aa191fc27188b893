import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Measured, measure } from "./measure.ts";

const run = promisify(execFile);
const door = new URL("../../scripts/openline.ts", import.meta.url).pathname;
const peak = new URL("peak.ts", import.meta.url).href;
const site = `name: Bench
address: https://status.example.com/
since: 2024-01-01
components:
  - id: checkout
    name: Card payments
  - id: search
    name: Search
`;

/** What a process took, and the most memory of it in MB. */
export interface MeasuredProcess {
  readonly measured: Measured;
  readonly mostMemory: number;
}

/** `openline subscribers import` of `count` rows, as a process of its own. */
export async function measureImport(count: number): Promise<MeasuredProcess> {
  const scratch = await mkdtemp(join(tmpdir(), "openline-import-"));
  const [content, data, list] = [join(scratch, "content"), join(scratch, "data"), join(scratch, "list.csv")];
  await mkdir(content);
  await writeFile(join(content, "site.yaml"), site);
  const choices = ["", "Card payments", "search", "checkout search"];
  const rows = Array.from(
    { length: count },
    (_, index) => `reader${index}@example${index % 97}.org,${index % 2 ? "en" : "fr"},${choices[index % 4]}\r\n`,
  );
  await writeFile(list, `email,language,components\r\n${rows.join("")}`);
  let mostMemory = 0;
  const env = { ...process.env, OPENLINE_CONTENT: content, OPENLINE_DATA: data };
  const measured = await measure(
    `import of ${count.toLocaleString("en")} subscribers`,
    async () => {
      const words = ["--import", peak, door, "subscribers", "import", list];
      const { stdout, stderr } = await run(process.execPath, words, { env });
      if (!stdout.startsWith(`${count} added`)) throw new Error(stdout);
      mostMemory = Math.max(mostMemory, Math.round(Number(stderr.trim()) / 1_000));
    },
    () => rm(data, { recursive: true, force: true }),
  );
  await rm(scratch, { recursive: true });
  return { measured, mostMemory };
}
