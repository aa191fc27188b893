// An address with a scheme and a public host, as networks recognise it; `localhost` and bare numbers are plain text.
const address = /https?:\/\/(?:[a-z0-9_-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[\w\-.~!*';:@&=+$,/?#%[\]|()]*)?(?![\w.-])/giu;

/** `text` without the addresses in it, and how many they are: networks count each as equally long. */
export function asideFromAddresses(text: string): { readonly words: readonly string[]; readonly addresses: number } {
  const words: string[] = [];
  let end = 0;
  for (const found of text.matchAll(address)) {
    words.push(text.slice(end, found.index));
    end = found.index + found[0].length;
  }
  return { words: [...words, text.slice(end)], addresses: words.length };
}
