import { devCommand } from "#cli/commands/dev.ts";
import { door } from "./door.ts";

await door(devCommand);
