import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import type { PageSettings } from "#site/settings.ts";

type Given = Omit<PageSettings, "clock"> & {
  /** Undefined where the page lives in the present: a page in development, which stays open for hours. */
  readonly clock: Date | undefined;
};

const name = "virtual:openline";
const resolved = `\0${name}`;

/** Gives the pages what they need to know of this build, and in development builds them anew when content changes. */
export function openlinePage(given: Given): AstroIntegration {
  return {
    name: "openline",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [settingsModule(given)] } });
      },
    },
  };
}

function settingsModule(given: Given): Plugin {
  return {
    name: "openline:settings",
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const settings: PageSettings = { ...given, clock: (given.clock ?? new Date()).toISOString() };
      return `export default ${JSON.stringify(settings)};`;
    },
    configureServer(server) {
      server.watcher.add(given.content);
      server.watcher.on("all", (_event, file) => {
        if (!file.startsWith(given.content)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: "full-reload" });
        }
      });
    },
  };
}
