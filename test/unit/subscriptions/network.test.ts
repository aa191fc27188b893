import { expect, test } from "vitest";
import { clientOf, networkOf } from "#subscriptions/network.ts";

test.each([
  ["192.0.2.77", "192.0.2.0/24"],
  ["192.0.2.77:50123", "192.0.2.0/24"],
  [" 192.0.2.1 ", "192.0.2.0/24"],
  ["::ffff:192.0.2.77", "192.0.2.0/24"],
  ["::ffff:c000:24d", "192.0.2.0/24"],
  ["[::ffff:192.0.2.77]:443", "192.0.2.0/24"],
  ["2001:db8:1234:56ff:1::1", "2001:db8:1234:5600::/56"],
  ["2001:DB8:1234:5601::", "2001:db8:1234:5600::/56"],
  ["[2001:db8:1234:5678::9]:443", "2001:db8:1234:5600::/56"],
  ["fe80::1%eth0", "fe80::/56"],
  ["::1", "::/56"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each(["", "unknown", "_hidden", "ada", "1.2.3.4.5", "999.1.1.1", "[", "::g", "<script>", "x".repeat(10_000)])(
  "what is no address (%s) shares one network with all that is none",
  (address) => {
    expect(networkOf(address)).toBe("unknown");
  },
);

test.each([
  ["without a proxy of ours headers say nothing", 0, "203.0.113.1, 203.0.113.2", "198.51.100.9"],
  ["behind one, its last entry is the client", 1, "203.0.113.1, 203.0.113.2", "203.0.113.2"],
  ["behind two, the entry before", 2, "203.0.113.1, 203.0.113.2", "203.0.113.1"],
  ["behind more than are named, the first", 4, "203.0.113.1, 203.0.113.2", "203.0.113.1"],
  ["who comes past the proxy is the one on the line", 1, undefined, "198.51.100.9"],
  ["entries that are empty are none", 1, "203.0.113.1, , ", "203.0.113.1"],
] as const)("%s", (_, proxies, forwarded, client) => {
  expect(clientOf(forwarded, "198.51.100.9", proxies).trim()).toBe(client);
});
