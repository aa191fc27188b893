import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** All code that a finding hangs on. */
const rooms = ["model", "domain", "policy", "content", "cli/lint"];

/** Changes whenever a rule, or anything that it is read or judged with, may have changed. */
export function rulesVersion(): string {
  const root = join(import.meta.dirname, "../../..");
  const hash = createHash("sha256");
  const { v8, icu = "", unicode = "" } = process.versions;
  hash.update(`${v8} ${icu} ${unicode}\n`).update(readFileSync(join(root, "package-lock.json")));
  for (const room of rooms) {
    const directory = join(root, "src", room);
    for (const path of readdirSync(directory, { recursive: true, encoding: "utf8" }).sort()) {
      if (path.endsWith(".ts")) hash.update(`\n${room}/${path}\n`).update(readFileSync(join(directory, path)));
    }
  }
  return hash.digest("hex");
}
