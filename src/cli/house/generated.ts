import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withEnvironmentTable } from "#cli/house/environment-table.ts";
import { generatedFiles } from "#content/schemas.ts";
import { policyDocumentation } from "#policy/documentation.ts";
import { rules } from "#policy/registry.ts";

const operating = "docs/operating.md";

/** Every file of the repository that is made from its source, by path, as it has to be. */
export function everyGeneratedFile(root: string): ReadonlyMap<string, string> {
  return new Map([
    ...generatedFiles(),
    ["docs/policy.md", policyDocumentation(rules)],
    [operating, withEnvironmentTable(readFileSync(join(root, operating), "utf8"))],
  ]);
}
