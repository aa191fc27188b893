import { type Facts, readFacts } from "#content/import-cstate/facts.ts";
import { readText } from "#content/import-cstate/history-files.ts";
import { noteOn, type Remark } from "#content/import-cstate/report.ts";
import type { Tree } from "#content/tree.ts";

/** What a site's configuration says, as it was typed; `file` is undefined where there is none that can be read. */
export interface Config {
  readonly file: string | undefined;
  readonly facts: Facts;
  readonly params: Readonly<Record<string, unknown>>;
}

const names = ["config", "hugo"].flatMap((name) => [name, `config/_default/${name}`]);
const readable = names.flatMap((name) => [`${name}.yml`, `${name}.yaml`, `${name}.json`]);
const toml = names.map((name) => `${name}.toml`);

/** Whether a value of YAML is a mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text of a mapping, trimmed; empty if there is none. */
export function textIn(mapping: Readonly<Record<string, unknown>>, key: string): string {
  const found = Object.entries(mapping).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return typeof found === "string" ? found.trim() : "";
}

/** The mappings in a list; what else stands there is no component and no group. */
export function mappingsIn(mapping: Readonly<Record<string, unknown>>, key: string): Record<string, unknown>[] {
  const found = mapping[key];
  return Array.isArray(found) ? found.filter(isMapping) : [];
}

/** Reads the configuration of a cState tree; YAML and JSON are read, TOML is remarked on. */
export async function readConfig(tree: Tree, remarks: Remark[]): Promise<Config> {
  const none: Config = { file: undefined, facts: { get: () => undefined, all: () => [] }, params: {} };
  const paths = await tree.list();
  const path = readable.find((name) => paths.includes(name));
  if (path === undefined) {
    const found = toml.find((name) => paths.includes(name));
    const note = noteOn(found ?? "config.yml", remarks);
    const what = found === undefined ? "is not there" : "is TOML, which is not read here";
    note(
      "left-out",
      1,
      what,
      "Write name, address, groups and components into site.yaml by hand, or put a config.yml there",
    );
    return none;
  }
  const file = await readText(tree, path, remarks);
  if (file === undefined) return none;
  const facts = readFacts(file.text, 1);
  if ("what" in facts) {
    noteOn(path, remarks)(
      "left-out",
      facts.line,
      `cannot be read: ${facts.what}`,
      "Mend the YAML and import again",
      file.text,
    );
    return none;
  }
  const params = facts.get("params")?.plain;
  return { file: path, facts, params: isMapping(params) ? params : {} };
}

/** Where the site keeps its history. */
export function historyDirectory({ facts }: Config, paths: readonly string[]): string | undefined {
  const languages = facts.get("languages")?.plain;
  const first = isMapping(languages) ? languages[facts.get("defaultContentLanguage")?.text || "en"] : undefined;
  const places = [isMapping(first) ? textIn(first, "contentDir") : "", facts.get("contentDir")?.text ?? "", "content"];
  return places
    .filter((place) => place !== "")
    .map((place) => `${place.replace(/\/+$/, "")}/issues`)
    .find((directory) => paths.some((path) => path.startsWith(`${directory}/`)));
}
