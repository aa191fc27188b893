import { readFileSync, writeFileSync } from "node:fs";
import { completeLock } from "#cli/house/complete-lock.ts";

const { text, added } = completeLock(readFileSync("package-lock.json", "utf8"));
writeFileSync("package-lock.json", text);
console.log(added.length === 0 ? "package-lock.json names every platform." : `Added ${added.join(", ")}.`);
