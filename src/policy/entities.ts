/** Entities of HTML with which words are taken apart or disguised; rules of words need no others. */
const named = new Map<string, string>([
  ...each("shy zwj zwnj ZeroWidthSpace NegativeThinSpace NoBreak ApplyFunction InvisibleComma", ""),
  ...each("nbsp NonBreakingSpace ensp emsp thinsp hairsp numsp puncsp MediumSpace Tab NewLine", " "),
  ...each("apos rsquo lsquo", "'"),
  ...each("amp", "&"),
  ...each("acy", "а"),
  ...each("iecy", "е"),
  ...each("ocy", "о"),
  ...each("rcy", "р"),
  ...each("scy", "с"),
  ...each("khcy", "х"),
  ...each("ucy", "у"),
  ...each("iukcy", "і"),
  ...each("jsercy", "ј"),
  ...each("dscy", "ѕ"),
  ...each("omicron", "ο"),
  ...each("iota", "ι"),
  ...each("rho", "ρ"),
  ...each("alpha", "α"),
  ...each("imath inodot", "ı"),
]);

/** What `&shy;`, `&#115;` or `&#x73;` shows: one character, nothing, or undefined where rules need not know it. */
export function characterOf(entity: string): string | undefined {
  const [, hex, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(entity) ?? [];
  const digits = hex ?? decimal;
  if (digits === undefined) return named.get(entity.slice(1, -1));
  const code = Number.parseInt(digits, hex === undefined ? 10 : 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function each(names: string, shown: string): [string, string][] {
  return names.split(" ").map((name) => [name, shown]);
}
