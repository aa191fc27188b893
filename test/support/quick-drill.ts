import { drillCommand } from "#cli/commands/drill.ts";
import { door } from "../../scripts/door.ts";

/** `openline drill`, for a test that does not look at the page. */
await door((session) =>
  drillCommand(session, { build: async ({ environment }) => ({ kind: "built", directory: environment.OPENLINE_OUT }) }),
);
