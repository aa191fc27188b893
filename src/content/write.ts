import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Document, type Node, Scalar, visit } from "yaml";

/** Keys that come first, in the order in which a writer thinks of them; the others follow as they were given. */
const firstKeys = ["id", "title", "at", "kind", "status", "category", "impact", "components", "started", "window"];

/**
 * A Markdown file's text: front matter with the same keys in the same order every time, then the body.
 * Keys without a value are left out; a Date is written in UTC, with milliseconds only where it has some.
 */
export function frontMatter(facts: Readonly<Record<string, unknown>>, body: string): string {
  const words = body.replaceAll("\r\n", "\n").replace(/^\n+/, "").trimEnd();
  return `---\n${yamlText(inOrder(facts))}---\n${words === "" ? "" : `${words}\n`}`;
}

/** YAML with quotes only where they are needed, lists of plain values on one line. */
export function yamlText(facts: Readonly<Record<string, unknown>>): string {
  const document = new Document(plain(facts), { schema: "core", version: "1.2" });
  visit(document, {
    Seq(_, sequence) {
      if (sequence.items.every((item) => isShort(item as Node))) sequence.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * Writes a file that is not there yet; never over other bytes.
 *
 * It appears whole or not at all. `same`: it was there with these bytes; `differs`: with others, which stay.
 *
 * @param path Below `directory`, with forward slashes.
 */
export async function writeFileOnce(
  directory: string,
  path: string,
  text: string,
): Promise<"written" | "same" | "differs"> {
  if (path.startsWith("/") || path.split("/").includes("..")) throw new Error(`${path} leads out of ${directory}`);
  const target = join(directory, path);
  await mkdir(dirname(target), { recursive: true });
  // A dot file: the reader passes over it, should this process die here.
  const fresh = join(dirname(target), `.${randomBytes(6).toString("hex")}.tmp`);
  await writeFile(fresh, text, { flag: "wx" });
  try {
    // A link, unlike a rename, fails where something is already there.
    await link(fresh, target);
    return "written";
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    return (await readFile(target, "utf8")) === text ? "same" : "differs";
  } finally {
    await unlink(fresh);
  }
}

function inOrder(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rank = (key: string) => (firstKeys.includes(key) ? firstKeys.indexOf(key) : firstKeys.length);
  return Object.fromEntries(Object.entries(facts).sort(([a], [b]) => rank(a) - rank(b)));
}

function isShort(node: Node | null): boolean {
  return node instanceof Scalar && !(typeof node.value === "string" && node.value.length > 40);
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(".000Z", "Z");
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const pairs = Object.entries(value).filter(([, below]) => below !== undefined);
  return Object.fromEntries(pairs.map(([key, below]) => [key, plain(below)]));
}
