/** Words that stand below a country's domain and belong to nobody: `co.uk`, `com.au`, `ac.at`. */
const shared = new Set(["ac", "co", "com", "edu", "go", "gob", "gov", "gv", "ne", "net", "or", "org"]);

/**
 * The domain that somebody registered, such as `example.co.uk` of `status.example.co.uk`.
 * Without the long list of public suffixes: good enough for a hint, and never the reason of a `fail`.
 */
export function registrableDomain(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, "").split(".");
  const [second = "", first = ""] = labels.slice(-2);
  const depth = first.length === 2 && shared.has(second) ? 3 : 2;
  return labels.slice(-depth).join(".");
}
