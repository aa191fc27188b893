import { exitCodes, type PublishOptions } from "#cli/publish/options.ts";
import { publish } from "#cli/publish/publish.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { askGit, findRepository, git, type Repository } from "#content/git.ts";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { SettingError } from "#model/setting-error.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Publishing, PublishRequest, PublishState } from "#subscriptions/publishing.ts";

/** The page was built and deployed by whoever asks; this host speaks and reads the page back. */
const options: PublishOptions = {
  ...{ live: true, dryRun: false, adopt: false, announceOpen: false },
  page: "elsewhere",
};
const states = new Map<number, PublishState>([
  [exitCodes.told, "told"],
  [exitCodes.unknown, "unknown"],
]);

/**
 * Publishes a commit that was pushed to the repository that site.yaml names, when CI asks with the secret of
 * `OPENLINE_PUBLISH_KEY`; undefined where that is not set. The commit comes from this checkout's own remote and branch,
 * whatever the request says, and only forward.
 *
 * @throws SettingError for a key or a place that cannot be used
 */
export async function publishOnRequest(session: Session, settings: SiteSettings): Promise<Publishing | undefined> {
  const { OPENLINE_PUBLISH_KEY, OPENLINE_CONTENT } = session.environment;
  if (OPENLINE_PUBLISH_KEY === undefined) return undefined;
  const repository = await findRepository(OPENLINE_CONTENT);
  if (repository === undefined || settings.repository === undefined) {
    throw new SettingError(
      "OPENLINE_PUBLISH_KEY needs a git checkout at OPENLINE_CONTENT, and `repository:` in site.yaml.",
    );
  }
  let running: string | undefined;
  let ended: { readonly commit: string; readonly state: PublishState } | undefined;

  const run = async (commit: string) => {
    running = commit;
    try {
      ended = { commit, state: states.get(await publish({ ...session }, options)) ?? "owed" };
    } catch (error) {
      ended = { commit, state: "owed" };
      const message = error instanceof UsageError ? error.message : error instanceof Error ? error.stack : undefined;
      session.complain(message ?? String(error));
    } finally {
      running = undefined;
    }
  };

  return {
    secret: secretOf(OPENLINE_PUBLISH_KEY),
    async ask({ commit, repository: named }: PublishRequest): Promise<PublishState> {
      if (named !== settings.repository) return "foreign";
      if (running !== undefined) return running === commit ? "under way" : "busy";
      if (ended?.commit === commit) {
        const { state } = ended;
        // Said once: whoever asks again after that wants it tried again.
        if (state === "owed") ended = undefined;
        return state;
      }
      running = commit;
      const refusal = await moveTo(repository, commit).catch((error: unknown) => {
        running = undefined;
        throw error;
      });
      if (refusal === undefined) void run(commit);
      else running = undefined;
      return refusal ?? "accepted";
    },
  };
}

function secretOf(written: string): Uint8Array {
  const [key] = webhookSecret("publish", `https://publish.invalid/ ${written}`).keys;
  if (key?.kind !== "v1") throw new SettingError("OPENLINE_PUBLISH_KEY is no “whsec_…” secret.");
  return key.secret;
}

/** Brings the checkout forward to `commit`, or says why not. A checkout that stands there already stays. */
async function moveTo(repository: Repository, commit: string): Promise<"foreign" | "older" | undefined> {
  await git(repository, ["fetch", "--quiet", "origin"]);
  const isWithin = async (older: string, newer: string) =>
    (await askGit(repository, ["merge-base", "--is-ancestor", older, newer])) !== undefined;
  if (!(await isWithin(commit, "@{upstream}"))) return "foreign";
  if (!(await isWithin("HEAD", commit))) return "older";
  await git(repository, ["merge", "--quiet", "--ff-only", commit]);
  return undefined;
}
