import type { Way } from "#model/subscriber.ts";
import { webAddress } from "#model/text.ts";

/** The ways that post to an address of the reader's own. */
export type HookWay = Exclude<Way, "email">;

/** Names of hosts as DNS has them; the last label is never a number, so that no spelling of an IP address is one. */
const name = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{0,58}[a-z0-9])$/;

/** The ports that webhooks live on; URL leaves 443 out. */
const ports: ReadonlySet<string> = new Set(["", "8443"]);

/** Where each service has its webhooks, and how it writes them. */
const homes: Readonly<Record<Exclude<HookWay, "webhook">, { readonly host: RegExp; readonly path: RegExp }>> = {
  slack: { host: /^hooks\.slack(?:-gov)?\.com$/, path: /^(?:\/[A-Za-z0-9]{1,80}){4}$/ },
  discord: {
    host: /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/,
    path: /^\/api\/(?:v\d{1,2}\/)?webhooks\/\d{1,20}\/[\w-]{1,100}$/,
  },
  teams: { host: /\.(?:webhook\.office\.com|logic\.azure\.com|powerplatform\.com)$/, path: /^\/./ },
};

/**
 * The address of a webhook in what a stranger wrote, as one spelling, or undefined: https, a name and no number, a port
 * of webhooks, nobody's password; for a chat, an address as that service gives them out. Only its form is looked at:
 * where the name leads is seen when the connection is made.
 */
export function hookAddress(via: HookWay, written: string): string | undefined {
  const typed = written.replace(/^[ \t]+|[ \t]+$/g, "");
  if (!webAddress.safeParse(typed).success || !URL.canParse(typed)) return undefined;
  const address = new URL(typed);
  const { protocol, hostname, port, pathname, username, password, hash } = address;
  if (protocol !== "https:" || username !== "" || password !== "" || hash !== "") return undefined;
  if (hostname.length > 253 || !name.test(hostname) || !ports.has(port)) return undefined;
  const home = via === "webhook" ? undefined : homes[via];
  if (home === undefined) return address.href;
  return port === "" && home.host.test(hostname) && home.path.test(pathname) ? address.href : undefined;
}
