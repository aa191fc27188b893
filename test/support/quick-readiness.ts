import { readinessCommand } from "#cli/commands/readiness.ts";
import { door } from "../../scripts/door.ts";

/** `openline readiness`, for a test that does not wait long for anybody. */
await door((session) => readinessCommand(session, { limit: 700 }));
