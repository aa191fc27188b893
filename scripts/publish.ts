import { publishCommand } from "#cli/commands/publish.ts";
import { door } from "./door.ts";

await door(publishCommand);
