/** The header lines of a letter, folded lines joined as they stand, each with its name in lower case. */
export function headersOf(bytes: Buffer): { name: string; value: string; raw: string }[] {
  const text = bytes.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  return text
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((raw) => {
      const colon = raw.indexOf(":");
      const value = raw.slice(colon + 1).replaceAll("\r\n", "");
      return { name: raw.slice(0, colon).toLowerCase(), value: value.trim(), raw };
    });
}

/** The one value of a header; two of them are a fault of the letter. */
export function headerOf(bytes: Buffer, name: string): string | undefined {
  const found = headersOf(bytes).filter((header) => header.name === name.toLowerCase());
  if (found.length > 1) throw new Error(`There are ${found.length} headers named ${name}.`);
  return found[0]?.value;
}
