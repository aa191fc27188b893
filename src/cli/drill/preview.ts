import type { buildSite } from "#cli/build/build-site.ts";
import { serveOnLoopback } from "#cli/drill/loopback.ts";
import { deploy } from "#cli/publish/deploy.ts";
import { readBack } from "#cli/publish/read-back.ts";
import { type Session, UsageError } from "#cli/session.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";

/** Where the page of a drill is read back: the site's own place for previews, or else this machine alone. */
export interface Preview {
  /** Builds the page as readers would get it, and with the exercise, which theirs never shows. */
  readonly build: typeof buildSite;
  /** Brings the page out that was built into `directory`, and reads `said` back; answers with what was in the way. */
  bringOut(directory: string, said: Announcement): Promise<string | undefined>;
}

const longestDeploy = 10 * 60_000;

/** What this machine serves is there at once, or never. */
const longestOnLoopback = 10_000;

/**
 * The preview of a drill on this site.
 *
 * @throws UsageError where site.yaml would have it at the address that readers know, or brought there
 */
export function openPreview(
  { root, environment }: Pick<Session, "root" | "environment">,
  settings: Pick<SiteSettings, "address" | "deploy">,
  build: typeof buildSite,
): Preview {
  const { preview, wait, command } = settings.deploy;
  const live = asDirectory(environment.SITE_URL ?? settings.address);
  if (preview === undefined) {
    return {
      build: (session, options) => build(session, { ...options, exercises: true }),
      async bringOut(directory, said) {
        await using served = await serveOnLoopback(directory, live);
        return trouble(await readBack(said, served.base, Math.min(wait, longestOnLoopback)));
      },
    };
  }
  const base = asDirectory(preview.address);
  if ([live.href, asDirectory(settings.address).href].includes(base.href))
    throw new UsageError("`deploy.preview.address` is where readers look. Choose a place of its own for drills.");
  if (JSON.stringify(preview.command) === JSON.stringify(command))
    throw new UsageError("`deploy.preview.command` brings the page to readers. Let it lead to a place of its own.");
  return {
    build: (session, options) => {
      const environment = { ...session.environment, SITE_URL: base.href };
      return build({ ...session, environment }, { ...options, exercises: true });
    },
    async bringOut(directory, said) {
      const deployed = await deploy(preview.command, { root, directory, limit: longestDeploy });
      if (deployed.kind === "failed") return `the page was built, and not deployed: ${deployed.reason}`;
      return trouble(await readBack(said, base, wait));
    },
  };
}

function trouble(seen: Awaited<ReturnType<typeof readBack>>): string | undefined {
  return seen.kind === "seen" ? undefined : `the page was built, and not read back: ${seen.reason}`;
}

function asDirectory(address: string): URL {
  return new URL(address.endsWith("/") ? address : `${address}/`);
}
