import { isIP } from "node:net";
import { SettingError } from "#model/setting-error.ts";

/** Where letters are handed over, and how. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** `implicit` from the first byte, `required` by STARTTLS or not at all, `none` on this machine only. */
  readonly tls: "implicit" | "required" | "none";
  readonly login?: { readonly user: string; readonly password: string } | undefined;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * The mail server that `SMTP_URL` names: `smtps://user:password@host:465` or `smtp://host:587`.
 * Plain text is spoken on this machine only; elsewhere `smtp:` insists on STARTTLS (RFC 3207).
 *
 * @throws SettingError that shows nothing of the address, because it may hold the password.
 */
export function parseMailServer(address: string): MailServer {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWhole = url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
  if (!isWhole || !/^\/?$/.test(url.pathname) || url.search !== "" || url.hash !== "") {
    throw new SettingError(
      "SMTP_URL is not the address of a mail server. Write it like “smtps://user:password@mail.example.com:465”.",
    );
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const tls = url.protocol === "smtps:" ? "implicit" : isLoopback(host) ? "none" : "required";
  const usual = { implicit: 465, required: 587, none: 25 }[tls];
  return {
    host,
    port: url.port === "" ? usual : Number(url.port),
    tls,
    ...(url.username !== "" && { login: { user: decode(url.username), password: decode(url.password) } }),
  };
}

/** Where a connection leads and how it is secured, as the mail library wants to hear it. */
export function securedLine({ host, port, tls }: MailServer) {
  return {
    host,
    port,
    secure: tls === "implicit",
    requireTLS: tls === "required",
    ignoreTLS: tls === "none",
    tls: { minVersion: "TLSv1.2" },
  } as const;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new SettingError("SMTP_URL holds a “%” in user or password that encodes nothing. Write it as “%25”.");
  }
}
