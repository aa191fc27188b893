import { rmSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";

/**
 * The directory that Astro builds in, for a page that is wanted in `out`.
 *
 * For pages outside of the project Astro would share one directory among all builds, and two that run at once would
 * render each other's content. So each such build has a workshop of its own within the project.
 */
export function workshopFor(root: string, out: string): string {
  const inside = relative(root, out);
  const isWithin = inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`);
  return isWithin ? out : resolve(root, ".astro", `build-${process.pid}`);
}

/** Brings the built page from its workshop to where it is wanted, and leaves nothing behind, also after a failure. */
export function bringOut(workshop: string, out: string): AstroIntegration {
  return {
    name: "openline:bring-out",
    hooks: {
      "astro:build:start": () => {
        if (workshop !== out) process.once("exit", () => rmSync(workshop, { recursive: true, force: true }));
      },
      "astro:build:done": async () => {
        if (workshop === out) return;
        await rm(out, { recursive: true, force: true });
        await mkdir(dirname(out), { recursive: true });
        await move(workshop, out);
      },
    },
  };
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true });
  }
}
