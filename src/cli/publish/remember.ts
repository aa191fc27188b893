import type { Lines } from "#cli/publish/lines.ts";
import type { Material } from "#cli/publish/material.ts";
import type { PageOutcome } from "#cli/publish/page.ts";
import type { Session } from "#cli/session.ts";
import { headCommit } from "#content/history.ts";
import { promisesHash, promisesId } from "#domain/promises.ts";
import { recordsOf } from "#domain/records.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Ledger } from "#store/ledger.ts";

/**
 * Remembers what is public from this moment on, by hash: it is never rewritten.
 * With `--only`, other folders were not published, and the commit was not published whole.
 */
export async function rememberRecords(
  session: Session,
  ledger: Ledger,
  { site }: Material,
  only: string | undefined,
): Promise<void> {
  const now = session.now();
  const records = recordsOf(site).filter(
    ({ written }) => only === undefined || written.id === only || written.file.split("/")[1] === only,
  );
  const promises = only === undefined ? [{ id: promisesId, hash: promisesHash(site.settings.policy) }] : [];
  const commit = only === undefined ? await headCommit(session.environment.OPENLINE_CONTENT) : undefined;
  await ledger.publish([...records, ...promises], commit, now);
}

/** Writes down how the page stands with its newest words; a page that was not seen is owed until a later run sees it. */
export async function rememberPage(
  { ledger, claimant }: Pick<Lines, "ledger" | "claimant">,
  page: PageOutcome,
  newest: Announcement | undefined,
  now: Date,
): Promise<void> {
  const key = { announcement: newest?.id ?? "site", channel: "page", recipient: "page" };
  if ((await ledger.claim(key, claimant, now)) === undefined) return;
  if (page.kind === "owed") await ledger.settle(key, { kind: "deferred", code: "page", reason: page.line }, now);
  else await ledger.settle(key, { kind: "sent", receipt: page.kind }, now);
}
