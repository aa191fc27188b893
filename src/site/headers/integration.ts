import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { headersFile } from "#render/headers/headers-file.ts";
import { rulesFor } from "#site/headers/parts.ts";

/** Writes `_headers` beside the pages, once everything else lies there. One that the site brings itself stays. */
export function headersForHosts(address: URL): AstroIntegration {
  return {
    name: "openline:headers",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const file = join(directory, "_headers");
        if (!existsSync(file)) await writeFile(file, headersFile(await rulesFor(directory, address)));
      },
    },
  };
}
