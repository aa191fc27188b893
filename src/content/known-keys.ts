import { z } from "zod";

type Node = z.core.JSONSchema.BaseSchema | boolean;

const schemas = new WeakMap<z.ZodType, Node>();

function schemaOf(type: z.ZodType): Node {
  const known = schemas.get(type) ?? z.toJSONSchema(type, { io: "input", reused: "inline" });
  schemas.set(type, known);
  return known;
}

/** The keys that `type` knows at `path`, whatever the other keys say. */
export function knownKeys(type: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  let nodes = alternatives(schemaOf(type));
  for (const part of path) nodes = nodes.flatMap((node) => below(node, part));
  return new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})));
}

function below(node: Exclude<Node, boolean>, part: PropertyKey): Exclude<Node, boolean>[] {
  if (typeof part === "number") {
    return Array.isArray(node.items) || node.items === undefined ? [] : alternatives(node.items);
  }
  return alternatives(node.properties?.[String(part)] ?? node.additionalProperties ?? false);
}

function alternatives(node: Node): Exclude<Node, boolean>[] {
  if (typeof node === "boolean") return [];
  return [node, ...[...(node.anyOf ?? []), ...(node.oneOf ?? [])].flatMap(alternatives)];
}
