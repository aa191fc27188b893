import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/** The path under which the frame is built, and which no reader is led to. */
export const framePath = "service-frame/";

/** Lays the frame of the subscription service at `service-frame.html`, where there is one. */
export function serviceFrame(): AstroIntegration {
  return {
    name: "openline:service-frame",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const directory = fileURLToPath(dir);
        const built = join(directory, framePath, "index.html");
        if (!existsSync(built)) return;
        await rename(built, join(directory, "service-frame.html"));
        await rm(join(directory, framePath), { recursive: true });
      },
    },
  };
}
