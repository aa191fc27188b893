import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const systems = ["Website", "API", "Login", "Payments", "Search", "Email", "Exports", "Webhooks"];
const words = [
  "Some requests to the service fail with an error.",
  "We found that one of our databases answers slowly.",
  "Requests that were not answered can be sent again.",
  "The new version has been rolled back and requests succeed.",
  "We are watching the error rate, which is back to normal.",
  "No data was lost, and nothing has to be done on your side.",
];

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("An empty list has nothing to pick.");
  return found;
}

/** One incident as cState writes it: four dated updates, newest first, about 120 words. */
function incident(index: number, start: Date): string {
  const at = (minutes: number) =>
    new Date(start.getTime() + minutes * 60_000).toISOString().slice(0, 19).replace("T", " ");
  const said = [95, 60, 25, 0].map((minutes, step) => {
    const sentences = [0, 1, 2].map((offset) => pick(words, index * 7 + step * 3 + offset)).join(" ");
    return `${sentences} {{< track "${at(minutes)}" >}}`;
  });
  return `---
title: ${pick(systems, index)} has trouble, number ${index}
date: ${at(0)}
resolved: true
resolvedWhen: ${at(95)}
severity: ${pick(["disrupted", "down", "disrupted"], index)}
affected:
  - ${pick(systems, index)}
section: issue
---
${said.join("\n\n")}
`;
}

/** Writes the history of a cState site with `count` incidents over five years, the same bytes every time. */
export async function writeCstateHistory(directory: string, count: number): Promise<void> {
  await mkdir(join(directory, "content", "issues"), { recursive: true });
  const list = systems.map((name) => `    - name: ${name}\n      category: Service`).join("\n");
  const config = `title: Bench\nbaseURL: https://status.example.com/\nparams:\n  categories:\n    - name: Service\n  systems:\n${list}\n`;
  await writeFile(join(directory, "config.yml"), config);
  const step = (5 * 365 * 86_400_000) / count;
  for (let index = 0; index < count; index += 1) {
    const start = new Date(Date.UTC(2021, 0, 1) + Math.floor(index * step));
    await writeFile(
      join(directory, "content", "issues", `${start.toISOString().slice(0, 10)}-incident-${index}.md`),
      incident(index, start),
    );
  }
}
