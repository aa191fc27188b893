import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { layOut } from "#site/machine/lay-out.ts";

/** Lays the forms for machines beside the pages, once all of them are built. */
export function formsForMachines(address: URL, commit: string | undefined): AstroIntegration {
  let own = "";
  return {
    name: "openline:forms-for-machines",
    hooks: {
      "astro:config:done": ({ config }) => {
        own = fileURLToPath(config.publicDir);
      },
      "astro:build:done": async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        await layOut(fileURLToPath(dir), { pages: paths, own, address, commit });
      },
    },
  };
}
