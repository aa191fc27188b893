import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { buildSite } from "#cli/build/build-site.ts";
import { leakcheckCommand } from "#cli/commands/leakcheck.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { environment } from "#model/environment.ts";
import { smallIncident, smallSite, writeTree } from "./content.ts";
import { canaryIncident } from "./embargo.ts";
import { type House, openHouse } from "./house.ts";

/** What a leak check said, and how it ended. */
export interface Checked {
  readonly code: number;
  readonly said: string;
}

/** A publishing host beside a private place that holds every canary. */
export interface GuardedHouse extends AsyncDisposable {
  readonly house: House;
  /** The private place. */
  readonly embargo: string;
  /** Writes a file below the house's directory. */
  plant(path: string, content: string | Uint8Array): Promise<void>;
  check(words?: readonly string[], more?: CheckOptions): Promise<Checked>;
}

interface CheckOptions {
  readonly build?: typeof buildSite;
  /** The project that is checked; an empty one unless said otherwise. */
  readonly root?: string;
  /** The private place; the house's own unless said otherwise. */
  readonly embargo?: string | undefined;
}

/** Writes a page of one file, as a build does that has nothing to hide. */
export const plainBuild: typeof buildSite = async (session) => {
  const directory = session.environment.OPENLINE_OUT;
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "index.html"), "<h1>All is well</h1>");
  return { kind: "built", directory };
};

/** Opens a house whose content is small and public. */
export async function openGuardedHouse(
  secret: Readonly<Record<string, string>> = canaryIncident(),
): Promise<GuardedHouse> {
  const site = smallSite.replace(
    "channels:\n",
    "channels:\n  security: {kind: email, since: 2020-02-01, from: security@example.com, audience: security-contacts}\n",
  );
  const house = await openHouse({ "site.yaml": site, ...smallIncident() });
  const place = await writeTree(secret);
  return {
    house,
    embargo: place.directory,
    async plant(path, content) {
      const file = join(house.directory, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    async check(words = [], { build = plainBuild, root = join(house.directory, "project"), ...more } = {}) {
      const said: string[] = [];
      const session: Session = {
        environment: {
          ...environment.parse({
            OPENLINE_CONTENT: join(house.repository, "content"),
            OPENLINE_DATA: house.data,
            OPENLINE_OUT: house.out,
            OPENLINE_EMBARGO: "embargo" in more ? more.embargo : place.directory,
          }),
          secrets: {},
          programs: house.environment["PATH"] ?? "",
        },
        root,
        now: () => new Date("2026-03-14T11:00:00Z"),
        say: (line) => said.push(line),
        complain: (line) => said.push(line),
        exitCode: 0,
      };
      const code = await run(leakcheckCommand(session, { build }), [...words], session);
      return { code, said: said.join("\n") };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([house, place].map((part) => part[Symbol.asyncDispose]()));
    },
  };
}
