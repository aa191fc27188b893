import { buildCommand } from "#cli/commands/build.ts";
import { door } from "./door.ts";

await door(buildCommand);
