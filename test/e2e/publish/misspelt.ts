import { secrets } from "../../support/every-line.ts";

/** An address with a user's name and password in it. */
export const withPassword = (address = "") => address.replace("//", "//me:word@");

/** Settings as operators misspell them: all secrets of hooks at once, and each of the others alone; `half` is a key's. */
export function misspelt(environment: Readonly<Record<string, string>>, half: string): Record<string, string>[] {
  const { SMTP_URL = "", TOKEN_KEYS = "", X_ACCESS_TOKEN = "", X_ACCESS_SECRET = "" } = environment;
  const hooks = Object.entries(environment).filter(([name]) => name.startsWith("OPENLINE_SECRET_"));
  const each = (spoil: (secret: string) => string) =>
    Object.fromEntries(hooks.map(([name, secret]) => [name, spoil(secret)]));
  return [
    each((secret) => `"${secret}"`),
    each((secret) => `${secret}\n\u00fc`),
    each((secret) => `http://me:${secret.replaceAll(/[\s/:]/g, "-")}@chat.example/`),
    each(withPassword),
    { SMTP_URL: SMTP_URL.replace("smtp:", "mail:") },
    { SMTP_URL: SMTP_URL.replace("@", "%@") },
    { TOKEN_KEYS: `k1:${secrets["key of links"]}` },
    { TOKEN_KEYS: `K-1:${TOKEN_KEYS}` },
    { DKIM_KEY_FILE: half },
    { X_ACCESS_TOKEN: `${X_ACCESS_TOKEN}\n\u00fc`, X_ACCESS_SECRET: `${X_ACCESS_SECRET}\n` },
  ];
}
