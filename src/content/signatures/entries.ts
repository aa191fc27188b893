import { hashOf } from "#content/hash.ts";
import { parseMarkdown } from "#content/source.ts";

/** One approval in a version of incident.md, before it is believed. */
export interface Entry {
  /** `gates.facts.0`, `overrides.0.approvals.1`, `releases.0`. */
  readonly path: string;
  /** The same for the same words in the same gate, in whatever order they stand; any change makes another. */
  readonly key: string;
}

/** The approvals that a version of incident.md holds; none where it cannot be read, so that nobody vouches for them. */
export function entriesIn(file: string, bytes: Uint8Array): Entry[] {
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  const values = parseMarkdown(file, text, () => undefined)?.values ?? {};
  return [
    ...Object.entries(keysOf(values["gates"])).flatMap(([gate, list]) => listed(`gates.${gate}`, gate, list)),
    ...listOf(values["overrides"]).flatMap((override, index) => {
      // Who decides, decides for a reason: under another reason it is another decision.
      const { approvals, ...decided } = keysOf(override);
      return listed(`overrides.${index}.approvals`, { override: decided }, approvals);
    }),
    ...listed("releases", "releases", values["releases"]),
  ];
}

function listed(path: string, belongsTo: unknown, list: unknown): Entry[] {
  return listOf(list).map((entry, index) => ({
    path: `${path}.${index}`,
    key: hashOf({ values: { entry, belongsTo }, body: "" }, new Set()),
  }));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
