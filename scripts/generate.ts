import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedFiles } from "#content/schemas.ts";

const check = process.argv.includes("--check");
for (const [path, text] of generatedFiles()) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if ((await readFile(file, "utf8").catch(() => "")) === text) continue;
  if (check) {
    console.error(`${path} is stale. Run “npm run generate”.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`Wrote ${path}.`);
  }
}
