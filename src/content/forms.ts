import { z } from "zod";
import { language, slug, updateStem } from "#model/ids.ts";
import { mailAddress } from "#model/text.ts";
import { day, duration, instant } from "#model/time.ts";

/** A schema of JSON Schema that is an object, as zod writes them. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const named: readonly [schema: z.ZodType, form: string][] = [
  [instant, "a time, `2026-03-14T09:42:00Z`"],
  [day, "a day, `2026-03-14`"],
  [duration, "a length of time, `30m`"],
  [slug, "a name in lower case, `checkout-errors`"],
  [updateStem, "the name of an update file"],
  [language, "a language, `en`"],
  [mailAddress, "a mail address"],
];
const formOfPattern = new Map(
  named.map(([schema, form]) => [z.toJSONSchema(schema, { io: "input" }).pattern, form] as const),
);

/** What a value of this schema looks like, in words for writers. */
export function formOf(schema: JsonSchema): string {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map((one) => formOf(objectOf(one))))].join(", or ");
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(" ");
  switch (schema.type) {
    case "string":
      if (schema.format === "uri") return "an https address";
      return formOfPattern.get(schema.pattern) ?? (schema.maxLength ? `text, at most ${schema.maxLength}` : "text");
    case "boolean":
      return "`true` or `false`";
    case "integer":
    case "number":
      if (schema.maximum === undefined || schema.maximum >= Number.MAX_SAFE_INTEGER) return "a number";
      return `a number, ${schema.minimum ?? 0} to ${schema.maximum}`;
    case "array":
      return `a list: ${formOf(objectOf(schema.items))}`;
    default:
      return schema.properties === undefined
        ? `names, each with ${formOf(objectOf(schema.additionalProperties))}`
        : "keys";
  }
}

/** The schema itself; anything at all where there is none. */
export function objectOf(schema: unknown): JsonSchema {
  return isSchema(schema) ? schema : {};
}

function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === "object" && schema !== null && !Array.isArray(schema);
}
