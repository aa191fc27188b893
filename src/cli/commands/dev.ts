import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Command, command } from "#cli/command.ts";
import type { Session } from "#cli/session.ts";

/** `npm run dev`: Astro's own server, for people who work on the design of the page. */
export function devCommand(session: Session): Command {
  return command({
    meta: { name: "dev", description: "Work on the design of the page, with Astro's own server." },
    async run() {
      const manifest = createRequire(join(session.root, "package.json")).resolve("astro/package.json");
      const child = spawn(process.execPath, [join(dirname(manifest), "bin", "astro.mjs"), "dev"], {
        cwd: session.root,
        stdio: "inherit",
      });
      const [code] = await once(child, "close");
      session.exitCode = typeof code === "number" ? code : 0;
    },
  });
}
