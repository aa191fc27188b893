import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { everyGeneratedFile } from "#cli/house/generated.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const check = process.argv.includes("--check");
for (const [path, text] of everyGeneratedFile(root)) {
  const file = join(root, path);
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
