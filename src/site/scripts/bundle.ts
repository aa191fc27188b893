import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

const name = "virtual:openline/scripts";
const resolved = `\0${name}`;
const entries = { page: "page.ts", worker: "worker.ts" } as const;

/** The scripts for browsers as text that stands alone, each made small once for a build: `import { page } from …`. */
export function browserScripts(): Plugin {
  return {
    name: "openline:browser-scripts",
    resolveId: (id) => (id === name ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      const scripts = Object.entries(entries).map(
        async ([script, file]) => `export const ${script} = ${JSON.stringify(await bundled(file))};`,
      );
      return (await Promise.all(scripts)).join("\n");
    },
  };
}

/** One script of this directory with all that it imports, minified. */
export async function bundled(file: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    publicDir: false,
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: {
        input: fileURLToPath(new URL(file, import.meta.url)),
        output: { format: "iife" },
      },
    },
  });
  if (!Array.isArray(output) && "output" in output) {
    const [chunk] = output.output;
    return chunk.code.trim();
  }
  throw new Error(`The script ${file} was not made.`);
}
