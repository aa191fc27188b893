import { z } from "zod";

const entry = z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() });
const lockFile = z.looseObject({ packages: z.record(z.string(), entry) });

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const libraries: Readonly<Record<string, string>> = { musl: "musl", gnu: "glibc" };

/** What a platform's binary says of itself by its name, or undefined if the name says no platform. */
function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } | undefined {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.flatMap((word) => libraries[word] ?? []);
  if (os.length + cpu.length === 0) return undefined;
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

/**
 * Names in a lock file every platform's optional binary that some package asks for.
 * A registry that does not serve them all leaves them out, and `npm ci` refuses such a lock.
 *
 * @returns the completed text, and what was added
 */
export function completeLock(text: string): { text: string; added: string[] } {
  const written: { packages: Record<string, object> } = JSON.parse(text);
  const lock = lockFile.parse(written);
  const added: string[] = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const beside = `node_modules/${name}`;
      const platform = platformOf(name);
      if (platform === undefined || lock.packages[beside] || lock.packages[`${path}/${beside}`]) continue;
      written.packages[beside] = lock.packages[beside] = {
        version: range.replace(/^[\^~=]/, ""),
        optional: true,
        ...platform,
      };
      added.push(`${name}@${range}`);
    }
  }
  written.packages = Object.fromEntries(Object.entries(written.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { text: `${JSON.stringify(written, null, 2)}\n`, added };
}
