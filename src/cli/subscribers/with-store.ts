import type { Session } from "#cli/session.ts";
import { type Database, openDatabase } from "#store/database.ts";
import type { Subscribers } from "#store/subscribers.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

/** Does something with the store of this host, and closes it. */
export async function withStore<T>(
  session: Session,
  act: (subscribers: Subscribers, database: Database) => Promise<T>,
): Promise<T> {
  await using database = await openDatabase(session.environment.OPENLINE_DATA);
  return await act(openSubscribers(database), database);
}
