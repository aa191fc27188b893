const utf8 = new TextEncoder();

/** How many bytes `text` takes as UTF-8. */
export function byteLength(text: string): number {
  return utf8.encode(text).length;
}
