/** `open-and-add.ts <data directory> <number>`: opens the store and adds one subscriber. */
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const [directory = "", number = ""] = process.argv.slice(2);
await using database = await openDatabase(directory);
await openSubscribers(database).add({ address: `reader-${number}@example.org`, source: "test" }, new Date());
