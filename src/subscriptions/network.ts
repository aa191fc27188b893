import type { Context } from "hono";
import ipaddr from "ipaddr.js";

/** So many bits of an address are one network: what one household or office is given. */
const widths = { ipv4: 24, ipv6: 56 } as const;

/** An address as proxies write it, with or without a port: `192.0.2.1:50000`, `[2001:db8::1]:443`. */
function bare(entry: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(entry) ?? [];
  return bracketed ?? plain ?? entry;
}

/**
 * The network of an address, `192.0.2.0/24` or `2001:db8::/56`; IPv4 in the clothes of IPv6 is IPv4
 * (RFC 4291 §2.5.5.2). Whatever is no address is one network of its own, `unknown`.
 */
export function networkOf(address: string): string {
  const plain = bare(address.trim());
  if (!ipaddr.isValid(plain)) return "unknown";
  const parsed = ipaddr.process(plain);
  const width = widths[parsed.kind()];
  const first = parsed
    .toByteArray()
    .map((byte, index) => byte & (0xff00 >> Math.min(8, Math.max(0, width - 8 * index))));
  return `${ipaddr.fromByteArray(first).toString()}/${width}`;
}

/**
 * The address that a request came from: of the line itself, or, behind `proxies` of our own, the one that the
 * outermost of them saw. Entries of `X-Forwarded-For` further left were written by who knows whom.
 */
export function clientOf(forwarded: string | undefined, remote: string | undefined, proxies: number): string {
  const seen = (forwarded ?? "").split(",").filter((entry) => entry.trim() !== "");
  const chain = [...seen, remote ?? "unknown"];
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? "unknown";
}

interface Line {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined } };
}

/** The network that a request came from. */
export function networkFrom(context: Context, proxies: number): string {
  const { incoming }: Line = context.env ?? {};
  return networkOf(clientOf(context.req.header("x-forwarded-for"), incoming?.socket?.remoteAddress, proxies));
}
