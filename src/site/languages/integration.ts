import { spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** What stands once for all languages, and is not laid below each. */
const onlyOnce = ["api", "sw.js", "404.html", "forms-for-machines.json", "history.rss", "history.atom", "search"];

/**
 * Builds the pages of the site's other languages below `<language>/` of these, each in a process of its own: the pages
 * of one build are all in one language.
 */
export function inOtherLanguages(
  root: string,
  languages: readonly string[],
  environment: Readonly<Record<string, string>>,
): AstroIntegration {
  return {
    name: "openline:languages",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        for (const language of languages) {
          const out = join(fileURLToPath(dir), language);
          await buildAgain(root, { ...environment, OPENLINE_LANGUAGE: language, OPENLINE_OUT: out });
          await Promise.all(onlyOnce.map((path) => rm(join(out, path), { recursive: true, force: true })));
        }
      },
    },
  };
}

/** @throws Error with what the build printed, where it fails. */
async function buildAgain(root: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const manifest = createRequire(join(root, "package.json")).resolve("astro/package.json");
  const child = spawn(process.execPath, [join(dirname(manifest), "bin", "astro.mjs"), "build", "--silent"], {
    cwd: root,
    env: { ...environment, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => said.push(bytes));
  const [code] = await once(child, "close");
  if (code !== 0)
    throw new Error(`The pages in another language could not be built:\n${Buffer.concat(said).toString()}`);
}
