import type { AstroIntegration } from "astro";
import { browserScripts } from "#site/scripts/bundle.ts";

/** Gives the pages the scripts that run at the reader's. */
export function forBrowsers(): AstroIntegration {
  return {
    name: "openline:for-browsers",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [browserScripts()] } });
      },
    },
  };
}
