import type { Zone } from "../name-server.ts";
import type { Fault } from "./fault.ts";

/** What DNS says of hosts that have public names, where all is well. */
export const wellNamed: Zone = {
  "A status.example.net": ["192.0.2.20"],
  "NS example.net": ["ns1.example.org", "ns2.example.org"],
  "A smtp.example.net": ["198.51.100.25"],
  "AAAA smtp.example.net": ["2001:db8:5::25"],
  "PTR 25.100.51.198.in-addr.arpa": ["out.example.net"],
  "PTR 5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.5.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa": ["out.example.net"],
  "A out.example.net": ["198.51.100.25"],
  "AAAA out.example.net": ["2001:db8:5::25"],
};

const addresses = "independence/addresses";
const nameServers = "independence/name-servers";
const shareAll = "status.example.net and www.example.com share all name servers: if those fail, both are gone";

/** What can be wrong with names of hosts, their addresses and their name servers. */
export const nameFaults: readonly Fault<Zone>[] = [
  [
    addresses,
    "fail",
    "status.example.net and shop.example.com are one machine (2001:db8::5)",
    { "AAAA status.example.net": ["2001:db8::5"], "AAAA shop.example.com": ["2001:db8::5"] },
  ],
  [addresses, "fail", "stand in one network (2001:db8:5::/48)", { "AAAA shop.example.com": ["2001:db8:5:1::1"] }],
  [addresses, "fail", "address of status.example.net: there is no such record", { "A status.example.net": "NODATA" }],
  [nameServers, "fail", shareAll, { "NS example.net": ["ns2.example.com", "ns1.example.com"] }],
  [nameServers, "fail", "its name servers fail (SERVFAIL)", { "NS status.example.net": "SERVFAIL" }],
  [nameServers, "warn", "name servers of www.example.com: there is no such record", { "NS example.com": "NODATA" }],
  ["mail/ptr", "fail", "PTR of 198.51.100.25, where", { "PTR 25.100.51.198.in-addr.arpa": "NODATA" }],
  ["mail/ptr", "fail", "out.example.net, which does not lead back to it", { "A out.example.net": ["198.51.100.26"] }],
  ["mail/ptr", "fail", "PTR of 2001:db8:5::25 names out", { "AAAA out.example.net": "NODATA" }],
];
