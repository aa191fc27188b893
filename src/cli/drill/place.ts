import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { openLines } from "#cli/publish/lines.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { openScratchContent, type ScratchContent } from "#content/drills-scratch.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { recordsOf } from "#domain/records.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { openDatabase } from "#store/database.ts";
import { lockFile, takePublishLock } from "#store/publish-lock.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { newSharedSecret } from "#subscriptions/shared-secret.ts";

/** A world beside the real one: its own content, ledger, outbox and page. It stays when it is left, for people to look. */
export interface DrillPlace extends AsyncDisposable {
  readonly content: ScratchContent;
  /** The session of a publisher who knows no other world than this. */
  readonly session: Session;
  /** What that publisher complained of. */
  readonly complaints: readonly string[];
  /** Whether somebody of the real test audience reads mail here; otherwise a reader who does not exist. */
  readonly hasReaders: boolean;
}

/** Somebody who gets the letters of a drill in the outbox; RFC 2606 §2 keeps the domain from existing. */
const standIn = "communicator@drill.invalid";
/** The same with a webhook of their own, which nothing is ever posted to. */
const hookStandIn = { via: "webhook", address: "https://drill.invalid/webhook" } as const;

/**
 * Makes the place of a drill below OPENLINE_DATA, where the one before it lay.
 *
 * @param mailsForReal Whether the real test audience is to be written to.
 * @throws GitError where git is not installed, UsageError while another drill is there
 */
export async function openDrillPlace(session: Session, mailsForReal: boolean): Promise<DrillPlace> {
  const directory = resolve(session.environment.OPENLINE_DATA, "drill");
  const lock = await takePublishLock(directory);
  if (lock === undefined) throw new UsageError("Another drill is at work here. Let it end, and run again.");
  try {
    return { ...(await furnish(session, directory, mailsForReal)), [Symbol.asyncDispose]: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function furnish(
  session: Session,
  directory: string,
  mailsForReal: boolean,
): Promise<Omit<DrillPlace, typeof Symbol.asyncDispose>> {
  const { environment } = session;
  for (const name of await readdir(directory)) {
    if (!name.startsWith(lockFile)) await rm(join(directory, name), { recursive: true, force: true });
  }
  const content = await openScratchContent(resolve(environment.OPENLINE_CONTENT), directory);
  const { OPENLINE_EMBARGO, OPENLINE_SIGNERS, OPENLINE_WATCH_URL, SOURCE_DATE_EPOCH, ...others } = environment;
  const complaints: string[] = [];
  const own: Session = {
    root: session.root,
    environment: {
      ...others,
      OPENLINE_CONTENT: content.directory,
      OPENLINE_DATA: join(directory, "data"),
      OPENLINE_OUT: join(directory, "preview"),
    },
    now: session.now,
    say: () => undefined,
    complain: (line) => complaints.push(line),
    exitCode: 0,
  };
  await begin(own);
  const readers = mailsForReal ? await testAudience(environment.OPENLINE_DATA) : [];
  await seat(own, readers);
  return { content, session: own, complaints, hasReaders: readers.length > 0 };
}

/** The ledger of the place knows everything that was said before the drill as told and published. */
async function begin(session: Session): Promise<void> {
  const now = session.now();
  const { site } = await readSiteWithProblems(session.environment.OPENLINE_CONTENT);
  if (site === undefined) return;
  await using lines = await openLines(session, { live: false });
  const told = announcementsOf(site, now).map(({ id }) => id);
  await lines.ledger.adopt(told, now);
  await lines.ledger.publish(recordsOf(site), undefined, now);
}

async function testAudience(data: string): Promise<readonly Subscriber[]> {
  // Who never had a reader gets no store by rehearsing.
  if (!existsSync(join(data, "openline.db"))) return [];
  await using database = await openDatabase(data);
  const readers: Subscriber[] = [];
  for await (const page of openSubscribers(database).confirmed()) {
    readers.push(...page.filter(({ audience, via }) => audience === "test" && via === "email"));
  }
  return readers;
}

async function seat(session: Session, readers: readonly Subscriber[]): Promise<void> {
  await using database = await openDatabase(session.environment.OPENLINE_DATA);
  const addresses = readers.length === 0 ? [standIn] : readers.map(({ address }) => address);
  const rows = [...addresses.map((address) => ({ address })), { ...hookStandIn, secret: newSharedSecret() }];
  const seated = rows.map((row) => ({ ...row, audience: "test" as const, source: "drill" }));
  await openSubscribers(database).addAll(seated, session.now());
}
