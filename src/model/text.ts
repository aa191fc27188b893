import { z } from "zod";

// Controls, bidi overrides and isolates, zero-width characters other than the joiners that scripts and emoji need,
// and noncharacters: none can be seen, and each can make a line say another thing than it holds.
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]/u;

/** The first character of `text` that no reader can see, as `U+202E`, or undefined. */
export function unseenCharacter(text: string): string | undefined {
  const found = unseen.exec(text);
  return found === null ? undefined : `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/**
 * One line of words: titles, names, list items.
 * It is brought to NFC, so that what looks equal is equal.
 */
export function line(longest: number) {
  return z
    .string()
    .trim()
    .min(1, "is empty; write something or leave the key out")
    .max(longest, `is longer than ${longest} characters; shorten it`)
    .refine((text) => unseenCharacter(text) === undefined, {
      error: ({ input }) =>
        `holds the invisible character ${unseenCharacter(String(input))}; write it again without that character`,
    })
    .transform((text) => text.normalize("NFC"));
}

const longestAddress = 2_000;
const tooLong = `is longer than ${longestAddress} characters; shorten it`;
const belongs = (text: string) => !/[\s<>"'`\\]/.test(text) && unseenCharacter(text) === undefined;
const stranger = "holds a character that does not belong into an address; percent-encode it";

/** An address that may stand in a public link: https, or mailto where people are to write. */
export const webAddress = z
  .url({
    protocol: /^https$/,
    error: "is not an https address; write it whole, like “https://status.example.com/”",
  })
  .max(longestAddress, tooLong)
  .refine(belongs, { error: stranger });

const here: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether nobody can listen on the way to `address`: https, or http on this very machine. */
export function isSafeOnTheWay({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && here.has(hostname));
}

/** The address of a server that we speak to; plain http is for one that stands in on this very machine. */
export const serverAddress = z
  .url({
    protocol: /^https?$/,
    error: "is not an https address; write it whole, like “https://social.example/”",
  })
  .max(longestAddress, tooLong)
  .refine(belongs, { error: stranger })
  .refine((text) => URL.canParse(text) && isSafeOnTheWay(new URL(text)), {
    error: "is not an https address; plain http is for a server on this very machine alone",
  });

/** An address of mail in the plain form that every header takes; RFC 5321 §4.5.3.1 bounds its length. */
export const mailAddress = z
  .string()
  .max(254, "is longer than 254 characters; no mail server takes it")
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{0,58}[A-Za-z0-9])$/,
    "is not a mail address; write it like “status@example.com”",
  );
