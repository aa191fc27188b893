import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makePrivateDirectory } from "#store/private-directory.ts";

/**
 * The text of a file that its owner alone can read; where it is not there, it is made with what `make` answers.
 * It comes into being whole or not at all; where two processes start at once, both read the same.
 */
export function secretFile(file: string, make: () => string): string {
  const written = read(file) ?? create(file, make());
  chmodSync(file, 0o600);
  return written;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function create(file: string, secret: string): string {
  makePrivateDirectory(dirname(file));
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, secret, { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(file, "utf8");
}
