import { z } from "zod";
import { environment } from "#model/environment.ts";

const schema = z.object({
  properties: z.record(
    z.string(),
    z.looseObject({ description: z.string().optional(), default: z.unknown().optional() }),
  ),
});

/** The table of `docs/operating.md`, made from the schema that parses the environment. */
export function environmentTable(): string {
  const { properties } = schema.parse(z.toJSONSchema(environment, { io: "input", unrepresentable: "any" }));
  const rows = Object.entries(properties).map(
    ([name, { description = "", default: fallback }]) =>
      `| \`${name}\` | ${fallback === undefined ? "" : `\`${fallback}\``} | ${description} |`,
  );
  return ["| variable | default | meaning |", "|---|---|---|", ...rows].join("\n");
}

/** `text` with everything between its two environment marks replaced by the table. */
export function withEnvironmentTable(text: string): string {
  return text.replace(
    /(<!-- environment -->\n)[\s\S]*(<!-- \/environment -->)/,
    (_, before: string, after: string) => `${before}${environmentTable()}\n${after}`,
  );
}
