import type { z } from "zod";
import type { Said } from "#content/import-cstate/arrange.ts";
import { frontMatter } from "#content/write.ts";
import { stemOf } from "#model/ids.ts";

/** One folder of content that an entry became: its files below the content directory, with their text. */
export interface WrittenThing {
  readonly kind: "incident" | "maintenance" | "notice";
  readonly updates: number;
  readonly files: readonly { path: string; text: string }[];
}

/** Keys that every imported thing carries. */
export const importedKeys = (draft: boolean) => ({ imported: "cstate", ...(draft && { draft: true }) });

/** A moment as content writes it: UTC, to the second. */
export function instantText(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * The text of a file whose facts are proven by the schema that will read them.
 *
 * @throws Error where the importer wrote what the reader would refuse: that is a fault of ours.
 */
export function fileText(schema: z.ZodType, facts: Record<string, unknown>, body: string): string {
  const result = schema.safeParse(facts);
  if (!result.success) throw new Error(`The import made facts that cannot be read: ${result.error.message}`);
  return frontMatter(facts, body);
}

/** One file an update; `facts` are what its kind adds to time and status. */
export function updateFiles(
  folder: string,
  said: readonly Said[],
  schema: z.ZodType,
  facts: (said: Said, index: number) => { status: string } & Record<string, unknown>,
): { path: string; text: string }[] {
  return said.map((word, index) => {
    const { status, ...rest } = facts(word, index);
    const path = `${folder}/${stemOf(word.at, status)}.md`;
    return { path, text: fileText(schema, { at: instantText(word.at), status, ...rest }, word.text) };
  });
}
