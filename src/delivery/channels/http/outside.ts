import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { type Answer, type Call, callOnce } from "#delivery/channels/http/call.ts";

/** Makes one call. */
export type Caller = (call: Call) => Promise<Answer>;

/** Tells the addresses of hosts. */
export interface Names {
  resolve4(host: string): Promise<string[]>;
  resolve6(host: string): Promise<string[]>;
}

/** The code of a call to a host that does not lie in the public network, or does with one address and not with another. */
export const notPublic = "ENOTPUBLIC";

const unicast6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address is one of the public network: no machine of ours, of a neighbour or of a provider's inside.
 * Forms of IPv6 that carry an address of IPv4 within (mapped, 6to4, NAT64, Teredo) are not: each leads elsewhere.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 ? ipaddr.IPv4.isValidFourPartDecimal(address) : parsed.match(unicast6);
}

/**
 * A caller for addresses that strangers gave. It asks DNS once for each connection, refuses a host of which any address
 * is not allowed, and connects to exactly what it saw: no later answer of DNS can lead it elsewhere.
 */
export function callerOutside(names: Names, isAllowed = isPublicAddress): Caller {
  const lookup: LookupFunction = (host, { all }, tell) => {
    addressesOf(names, host).then(
      (found) => {
        const [first] = found;
        if (first === undefined) return tell(trouble("ENOTFOUND"), "");
        if (!found.every(({ address }) => isAllowed(address))) return tell(trouble(notPublic), "");
        return all === true ? tell(null, found) : tell(null, first.address, first.family);
      },
      (error: unknown) => tell(trouble(codeOf(error)), ""),
    );
  };
  return (call) => callOnce({ ...call, lookup });
}

/** What DNS holds of both kinds; hosts files and names of this network are not asked. */
async function addressesOf(names: Names, host: string): Promise<{ address: string; family: number }[]> {
  const [four, six] = await Promise.allSettled([names.resolve4(host), names.resolve6(host)]);
  const found = [
    ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 })) : []),
    ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 })) : []),
  ];
  if (found.length === 0 && four.status === "rejected") throw four.reason;
  return found;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "ENOTFOUND";
}

function trouble(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
