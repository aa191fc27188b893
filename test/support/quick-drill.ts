import { drillCommand } from "#cli/commands/drill.ts";
import { door } from "../../scripts/door.ts";
import { quickPage } from "./quick-page.ts";

/** `openline drill`, for a test that does not wait for the whole page. */
await door((session) => drillCommand(session, { build: quickPage }));
