import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
formats.default(ajv);
ajv.addSchema(JSON.parse(readFileSync(join(import.meta.dirname, "statuspage-v2.schema.json"), "utf8")));

const shapes: Readonly<Record<string, string | readonly string[]>> = {
  page: "page",
  status: "status",
  components: ["component"],
  incidents: ["incident"],
  scheduled_maintenances: ["maintenance"],
};

/** What each file of the API holds, in the order of its keys. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  "summary.json": ["page", "components", "incidents", "scheduled_maintenances", "status"],
  "status.json": ["page", "status"],
  "components.json": ["page", "components"],
  "incidents.json": ["page", "incidents"],
  "incidents/unresolved.json": ["page", "incidents"],
  "scheduled-maintenances.json": ["page", "scheduled_maintenances"],
  "scheduled-maintenances/upcoming.json": ["page", "scheduled_maintenances"],
  "scheduled-maintenances/active.json": ["page", "scheduled_maintenances"],
};

/** The paths of all files that Statuspage's API has, below `api/v2/`. */
export const apiPaths = Object.keys(keysOf);

const checks = new Map(
  Object.entries(keysOf).map(([path, keys]) => {
    const properties = keys.map((key) => {
      const shape = shapes[key];
      const reference = { $ref: `statuspage-v2#/$defs/${typeof shape === "string" ? shape : shape?.[0]}` };
      return [key, typeof shape === "string" ? reference : { type: "array", items: reference }];
    });
    return [path, ajv.compile({ type: "object", required: keys, properties: Object.fromEntries(properties) })];
  }),
);

/** What in one file of the API is not of Statuspage's shape; `answer` is taken as a client gets it. */
export function problemsIn(path: string, answer: object): unknown[] {
  const check = checks.get(path);
  if (check === undefined) return [`Statuspage has no ${path}`];
  return check(JSON.parse(JSON.stringify(answer))) ? [] : (check.errors ?? []);
}
