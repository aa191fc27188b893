import { codeOf } from "#delivery/probes/ask.ts";

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
export async function textsOf(
  names: { resolveTxt(name: string): Promise<string[][]> },
  name: string,
): Promise<Found<readonly string[]>> {
  return await lookUp(async () => (await names.resolveTxt(name)).map((pieces) => pieces.join("")));
}
