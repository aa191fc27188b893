import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Code that was compiled once starts in half the time; without a place to keep it, it is compiled again.
enableCompileCache(fileURLToPath(new URL("../.openline/cache/code", import.meta.url)));
const [{ mainCommand }, { door }] = await Promise.all([import("#cli/main.ts"), import("./door.ts")]);

await door(mainCommand);
