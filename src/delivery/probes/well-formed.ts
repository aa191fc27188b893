const piece =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>[A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/** The name of the outermost element of an XML text, or undefined if the text is not well-formed. */
export function rootOf(text: string): string | undefined {
  const open: string[] = [];
  let root: string | undefined;
  for (const { 0: whole, groups } of text.matchAll(piece)) {
    // A sign that begins something and does not end it.
    if (whole.length === 1) return undefined;
    const name = groups?.["name"];
    // A comment, a section of plain text, an instruction.
    if (name === undefined) continue;
    if (groups?.["end"] === "/") {
      if (open.pop() !== name) return undefined;
      continue;
    }
    if (open.length === 0 && root !== undefined) return undefined;
    root ??= name;
    if (groups?.["empty"] !== "/") open.push(name);
  }
  return open.length === 0 ? root : undefined;
}
