/** `stream-audience.ts <data directory>`: streams the audience of one update, and says how many want to hear it. */
import { wants } from "#domain/audience.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { anAnnouncement, aSite } from "../support/site.ts";

await using database = await openDatabase(process.argv[2] ?? "");
const announcement = anAnnouncement();
const { components } = aSite().settings;
let count = 0;
for await (const page of openSubscribers(database).confirmed())
  for (const subscriber of page) if (wants(subscriber, announcement, components)) count += 1;
console.log(count);
