/** `hold-publish-lock.ts <data directory>`: takes the publish lock, says `held` or `refused`, and waits to be killed. */
import { takePublishLock } from "#store/publish-lock.ts";

const [directory = ""] = process.argv.slice(2);
await using lock = await takePublishLock(directory);
console.log(lock === undefined ? "refused" : "held");
if (lock !== undefined) await new Promise((resolve) => process.stdin.once("end", resolve).resume());
