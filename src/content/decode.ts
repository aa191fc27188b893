/** Why bytes are no text, as `what; how to mend`, and on which line. */
export interface Undecoded {
  readonly line: number;
  readonly message: string;
}

/** UTF-8 bytes as text without byte order mark, line ends brought to `\n`. */
export function decode(bytes: Uint8Array): string | Undecoded {
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    return { line: lineAt(bytes, zero), message: "holds bytes that are no text; put a text file in UTF-8 here" };
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    const line = lineAt(bytes, firstInvalid(bytes));
    return { line, message: "is not UTF-8 from here on; save the file in UTF-8" };
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((line, byte) => (byte === 10 ? line + 1 : line), 1);
}

/** Where text that was decoded with replacement differs from the bytes first. */
function firstInvalid(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  return at === -1 ? bytes.length : at;
}
