// What XML 1.0 forbids and HTML has no use for, and the directional controls that make a line read as another one.
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef]|[\u{fffe}\u{ffff}]/gu;

/**
 * `text` without the characters that no reader sees and some parsers refuse (XML 1.0 §2.2), lone surrogates among
 * them. Line ends become `\n`.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unwanted, "");
}

/** `text` as a single line, as headers and titles need it. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
