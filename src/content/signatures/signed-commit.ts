/** A commit as git keeps it, taken apart without asking its repository's settings. */
export interface RawCommit {
  readonly parents: readonly string[];
  readonly committedAt: Date;
  /** The signatures in its header, armour and all; a sound commit has one at most. */
  readonly signatures: readonly string[];
  /** The bytes that were signed: the commit without its signatures. */
  readonly payload: Buffer;
}

const signatureHeader = /^gpgsig(?:-sha256)? /;

/** The parts of a commit object. Bytes stay as they are: latin1 is only a way to look at them. */
export function parseCommit(bytes: Buffer): RawCommit {
  const text = bytes.toString("latin1");
  const end = text.indexOf("\n\n");
  const header = end === -1 ? text : text.slice(0, end);
  const message = end === -1 ? "" : text.slice(end);

  // A line that begins with a blank goes on with the header above it.
  const fields = header.split(/\n(?! )/);
  const valuesOf = (name: string) =>
    fields.flatMap((field) => (field.startsWith(`${name} `) ? [field.slice(name.length + 1)] : []));
  const unsigned = fields.filter((field) => !signatureHeader.test(field));
  const seconds = /> (\d+) [+-]\d{4}$/.exec(valuesOf("committer")[0] ?? "")?.[1];
  return {
    parents: valuesOf("parent"),
    committedAt: new Date(Number(seconds ?? Number.NaN) * 1_000),
    signatures: fields
      .filter((field) => signatureHeader.test(field))
      .map((field) => `${field.replace(signatureHeader, "").replaceAll("\n ", "\n")}\n`),
    payload: Buffer.from(unsigned.join("\n") + message, "latin1"),
  };
}
