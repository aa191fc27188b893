import { oneLine } from "#render/clean-text.ts";

/** It takes no room and is not seen, and it ends names, tags and addresses for everything that makes links of them. */
const wordJoiner = "\u2060";

/**
 * Free text for a post, in which nobody is mentioned, nothing is tagged and nothing becomes a link or a picture by
 * accident: neither `@everyone`, `#tag` and `$CASH` nor `example.com`, `v1.2.io` and `:smile:`. Readers see the same
 * characters.
 */
export function harmlessText(text: string): string {
  return oneLine(text.normalize("NFC"))
    .replace(/[@＠#＃](?!\ufe0f|\u20e3)(?=\S)/gu, `$&${wordJoiner}`)
    .replace(/\$(?=\p{L})/gu, `$&${wordJoiner}`)
    .replace(/(?<=[\p{L}\p{N}\p{M}_-])\.(?=[\p{L}\p{M}])/gu, `$&${wordJoiner}`)
    .replace(/:(?=\/\/)|(?<=xmpp|magnet):/gi, `$&${wordJoiner}`)
    .replace(/(?<![\p{L}\p{N}:]):(?=[a-z0-9_]{2,}:)/giu, `$&${wordJoiner}`);
}
