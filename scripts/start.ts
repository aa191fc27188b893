import { startCommand } from "#cli/commands/start.ts";
import { door } from "./door.ts";

await door(startCommand);
