import { codeOf } from "#delivery/probes/ask.ts";
import type { NameServer } from "#delivery/probes/surroundings.ts";

/** What DNS holds under a name: records, surely nothing, or an answer that tells nothing. */
export type Found<Rows> =
  | { readonly kind: "found"; readonly records: Rows }
  | { readonly kind: "nothing" | "trouble"; readonly why: string };

const troubles: Readonly<Record<string, string>> = {
  ESERVFAIL: "its name servers fail (SERVFAIL)",
  EREFUSED: "its name servers refuse to answer (REFUSED)",
  ETIMEOUT: "DNS does not answer in time",
  ECONNREFUSED: "DNS cannot be reached",
};

/** Asks DNS once; `why` is a sentence's end that fits behind the name: “status.example.com: it does not exist”. */
export async function lookUp<Row>(question: () => Promise<readonly Row[]>): Promise<Found<readonly Row[]>> {
  try {
    const records = await question();
    return records.length > 0 ? { kind: "found", records } : { kind: "nothing", why: "there is no such record" };
  } catch (error) {
    const code = codeOf(error);
    // Names that cannot be asked for are a bug of ours, and errors of DNS all have a code and a system call.
    if (!(error instanceof Error && "syscall" in error)) throw error;
    if (code === "ENOTFOUND") return { kind: "nothing", why: "the name does not exist (NXDOMAIN)" };
    if (code === "ENODATA") return { kind: "nothing", why: "there is no such record" };
    return { kind: "trouble", why: troubles[code] ?? `DNS gives no answer (${code})` };
  }
}

/** The texts of a name's TXT records, each in one piece. */
export async function textsOf(names: Pick<NameServer, "resolveTxt">, name: string): Promise<Found<readonly string[]>> {
  return await lookUp(async () => (await names.resolveTxt(name)).map((pieces) => pieces.join("")));
}

/** Of the texts of a name those that are meant. */
export async function textsLike(
  names: Pick<NameServer, "resolveTxt">,
  name: string,
  form: RegExp,
): Promise<Found<readonly string[]>> {
  const found = await textsOf(names, name);
  if (found.kind !== "found") return found;
  const records = found.records.filter((text) => form.test(text));
  return records.length > 0 ? { kind: "found", records } : { kind: "nothing", why: "there is no such record" };
}

/** The addresses of a host, of both kinds. */
export async function addressesOf(
  names: Pick<NameServer, "resolve4" | "resolve6">,
  host: string,
): Promise<Found<readonly string[]>> {
  const [four, six] = await Promise.all([lookUp(() => names.resolve4(host)), lookUp(() => names.resolve6(host))]);
  if (four.kind !== "found") return six.kind === "found" ? six : four;
  return { kind: "found", records: [...four.records, ...(six.kind === "found" ? six.records : [])] };
}
