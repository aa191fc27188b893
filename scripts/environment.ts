import { type Environment, environment } from "#model/environment.ts";

const secretPrefix = "OPENLINE_SECRET_";

/** A setting of the environment that cannot be used; its message names the variable, never its value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/**
 * The environment, parsed; the only place that reads `process.env`. Empty values count as unset.
 *
 * @throws EnvironmentError with every unusable variable at once.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const known = Object.entries(variables).filter(([, value]) => value !== undefined && value !== "");
  const parsed = environment.safeParse(Object.fromEntries(known));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}.`);
    throw new EnvironmentError(`${problems.join("\n")}\nSee docs/operating.md#environment.`);
  }
  if (parsed.data.DATABASE_URL !== undefined) {
    throw new EnvironmentError(
      "DATABASE_URL: PostgreSQL is not supported yet. Unset it; the ledger then lives in OPENLINE_DATA, on a disk that lasts.",
    );
  }
  const secrets = known.flatMap(([name, value]) =>
    name.startsWith(secretPrefix) && value !== undefined
      ? [[name.slice(secretPrefix.length).toLowerCase().replaceAll("_", "-"), value] as const]
      : [],
  );
  return { ...parsed.data, secrets: Object.fromEntries(secrets), programs: variables["PATH"] ?? "" };
}
