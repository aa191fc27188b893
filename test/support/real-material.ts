import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Hostile HTML fragments that others collected, or undefined where `OPENLINE_REAL_DATA` does not say where they are. */
export function hostileFragments(): readonly string[] | undefined {
  const directory = process.env["OPENLINE_REAL_DATA"];
  if (directory === undefined || directory === "") return undefined;
  const fragments: unknown = JSON.parse(readFileSync(join(directory, "xss/dompurify-payloads.json"), "utf8"));
  if (!Array.isArray(fragments)) throw new TypeError("xss/dompurify-payloads.json is not a list");
  return fragments.filter((fragment) => typeof fragment === "string");
}
