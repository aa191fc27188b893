import { permalink } from "#render/address.ts";
import { cleanText } from "#render/clean-text.ts";
import { decodeEntities } from "#render/decode-entities.ts";

/**
 * The address that a link in Markdown leads to, or undefined where it must not be a link.
 *
 * Links are https or mailto, judged as a browser will read them: with entities decoded, and by its own parser.
 * An address that names a user (`https://bank.example@evil.example/`) says another host than it opens.
 * `/incidents/…` is a path of our own page and becomes whole once `base` is known.
 */
export function linkTarget(written: string, base?: URL): string | undefined {
  const address = cleanText(decodeEntities(written)).trim();
  if (base !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(address)) {
    const target = permalink(base, address.slice(1));
    return target.startsWith(permalink(base, "")) ? target : undefined;
  }
  if (!/^(?:https:\/\/[^/\\]|mailto:)/i.test(address) || !URL.canParse(address)) return undefined;

  const url = new URL(address);
  if (/[\s"<>\\]/.test(url.href)) return undefined;
  if (url.protocol === "mailto:") return url.href;
  const isPlain = url.username === "" && url.password === "" && /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(url.hostname);
  return url.protocol === "https:" && isPlain ? url.href : undefined;
}
