import { mainCommand } from "#cli/main.ts";
import { door } from "./door.ts";

await door(mainCommand);
