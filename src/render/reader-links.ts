import type { Vocabulary } from "#render/vocabulary.ts";

/** Where whoever registered an address chooses what it hears, and where it leaves. */
export interface ReaderLinks {
  readonly choose: string;
  readonly leave: string;
}

/** The same as people are shown it; nothing where we know the reader otherwise. */
export function readerLinksIn(
  { mail }: Pick<Vocabulary, "mail">,
  links: ReaderLinks | undefined,
): readonly { readonly text: string; readonly address: string }[] {
  if (links === undefined) return [];
  return [
    { text: mail.chooseLink, address: links.choose },
    { text: mail.leaveLink, address: links.leave },
  ];
}
