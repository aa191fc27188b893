import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stemOf } from "#model/ids.ts";

const components = ["website", "api", "login", "payments", "search", "email", "exports", "webhooks"];
const site = `name: Bench
address: https://status.example.com/
since: 2019-01-01
components:
${components.map((id) => `  - id: ${id}\n    name: ${id === "api" ? "API" : id.charAt(0).toUpperCase() + id.slice(1)}`).join("\n")}
channels:
  email:
    kind: email
    since: 2019-01-01
    from: status@example.com
`;
const ownWords = [
  "About one request in ten fails with an error, and sending it again helps.",
  "One of our databases answers slowly, so pages take about five seconds to load.",
  "Requests that were not answered can be sent again; none of them was carried out twice.",
  "The new version has been rolled back, and requests succeed for everybody in Europe.",
  "We are watching the error rate, which is as low as it was before.",
  "No orders were lost, and nothing has to be done on your side.",
];

/** What other people said in trouble: of real histories where `OPENLINE_REAL_DATA` says where they are, or our own. */
export async function wordsOfOthers(): Promise<readonly string[]> {
  const real = process.env["OPENLINE_REAL_DATA"];
  if (real === undefined || real === "") return ownWords;
  const text = await readFile(join(real, "statuspage/github-history/incidents-2022-2024.jsonl"), "utf8");
  return [...text.matchAll(/"message": ("(?:[^"\\]|\\.)*")/g)].map(([, quoted = '""']) => String(JSON.parse(quoted)));
}

const steps = [
  { status: "investigating", after: 0 },
  { status: "identified", after: 25 },
  { status: "monitoring", after: 60 },
  { status: "resolved", after: 95 },
] as const;

/** Writes `count` incidents with four updates each over five years, the same bytes for the same words. */
export async function writeLintCorpus(directory: string, count: number): Promise<void> {
  const words = await wordsOfOthers();
  const pick = (index: number) => words[index % words.length] ?? "";
  await mkdir(join(directory, "incidents"), { recursive: true });
  await writeFile(join(directory, "site.yaml"), site);
  const apart = (5 * 365 * 86_400_000) / count;
  for (let index = 0; index < count; index += 1) {
    const start = new Date(Date.UTC(2021, 0, 1) + Math.floor((index * apart) / 60_000) * 60_000);
    const component = components[index % components.length] ?? "";
    const folder = join(directory, "incidents", `${start.toISOString().slice(0, 10)}-${component}-${index}`);
    await mkdir(folder);
    await writeFile(
      join(folder, "incident.md"),
      `---\ntitle: Some requests to ${component} fail\ncategory: availability\nimpact: minor\ncomponents:\n  ${component}: partial_outage\nstarted: ${start.toISOString()}\n---\n`,
    );
    for (const [step, { status, after }] of steps.entries()) {
      const at = new Date(start.getTime() + after * 60_000);
      const promise = new Date(at.getTime() + 40 * 60_000).toISOString();
      const more =
        status === "resolved"
          ? `components:\n  ${component}: operational\ncause: One of our databases had too few connections\ncauseBasis: observed\n`
          : `nextUpdateBy: ${promise}\nbasis: observed\n`;
      const said = [0, 1].map((offset) => pick(index * 7 + step * 3 + offset)).join("\n\n");
      await writeFile(
        join(folder, `${stemOf(at, status)}.md`),
        `---\nat: ${at.toISOString()}\nstatus: ${status}\n${more}---\n${said}\n`,
      );
    }
  }
}
