/** What of a page a content policy has to allow by name. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Where its forms go, beside the site itself: origins. */
  readonly forms: readonly string[];
}

const script = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/gi;
const style = /<style[^>]*>([\s\S]*?)<\/style>/gi;
const form = /<form[^>]*\saction="(https?:[^"]+)"/gi;

/** The texts of a page's inline scripts and styles, and the origins of its forms. */
export function inlineOf(page: string): Inline {
  const textsOf = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text = ""]) => text);
  return {
    scripts: textsOf(script),
    styles: textsOf(style),
    forms: textsOf(form).map((address) => new URL(address).origin),
  };
}
