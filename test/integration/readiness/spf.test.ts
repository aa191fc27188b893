import { expect, test } from "vitest";
import { saysWhoSends } from "#delivery/probes/spf.ts";
import { openNameServer, type Zone } from "../../support/name-server.ts";

/** What is said of SPF of example.com, where DNS holds this. */
async function told(zone: Zone): Promise<string> {
  await using names = await openNameServer(zone, 500);
  const { state, what } = await saysWhoSends(names.resolver, "example.com");
  return `${state} ${what}`;
}

const spf = (name: string, terms: string): Zone => ({ [`TXT ${name}`]: [`v=spf1 ${terms}`] });
/** A record that sends receivers on to so many others. */
const includes = (count: number): Zone => {
  const targets = Array.from({ length: count }, (_, index) => `_${index}.example.com`);
  const records = targets.map((target) => spf(target, "ip4:192.0.2.1 -all"));
  return Object.assign(spf("example.com", `${targets.map((one) => `include:${one}`).join(" ")} -all`), ...records);
};
const well = "ok SPF of example.com says who may send";

test.each<[string, Zone]>([
  ["asks ten times", includes(10)],
  ["names addresses alone, which cost nothing", spf("example.com", "ip4:192.0.2.0/24 ip6:2001:db8::/32 -all")],
  ["names hosts", { ...spf("example.com", "a mx:example.com/24 ~all"), "A example.com": ["192.0.2.1"], ...mx(10) }],
  ["has a host with IPv6 alone", { ...spf("example.com", "a -all"), "AAAA example.com": ["2001:db8::1"] }],
  ["asks twice in vain", spf("example.com", "a:one.test exists:two.test -all")],
  ["asks by what a letter says", spf("example.com", "exists:%{i}._spf.example.com include:%{d}.test -all")],
  ["sends on", { ...spf("example.com", "redirect=_r.example.com"), ...spf("_r.example.com", "a:_r.example.com -all") }],
  ["sends on where nobody goes", spf("example.com", "-all redirect=nowhere.test")],
  ["has a word for later", spf("example.com", "exp=why.example.com unheard=of -all")],
])("a record that %s is well", async (_, zone) => {
  expect(await told(zone)).toBe(well);
});

function mx(count: number): Zone {
  return { "MX example.com": Array.from({ length: count }, (_, index) => `10 mx${index}.example.com`) };
}

const many = "makes receivers ask more than ten times, and they give up";
const loop = { ...spf("example.com", "include:b.test -all"), ...spf("b.test", "redirect=Example.com.") };

test.each<[string, Zone, string]>([
  ["asks eleven times", includes(11), many],
  ["asks eleven times in all", { ...includes(10), ...spf("_3.example.com", "ptr -all") }, many],
  ["leads to itself", loop, "leads back to itself by way of b.test"],
  ["includes what is not there", spf("example.com", "include:gone.test -all"), "leads to gone.test, where nothing can"],
  [
    "includes two records",
    { ...loop, "TXT b.test": ["v=spf1 -all", "v=spf1 mx"] },
    "has 2 records, and only one counts",
  ],
  ["asks in vain", spf("example.com", "a:one.test a:two.test mx:three.test -all"), "in vain more than twice"],
  ["lets in everybody by way of another", { ...loop, ...spf("b.test", "+all") }, "lets everybody send"],
  ["holds a slip", spf("example.com", "ipv4:192.0.2.1 -all"), "holds a word that receivers do not know"],
  ["has eleven mail hosts", { ...spf("example.com", "mx -all"), ...mx(11) }, "asks for too many hosts of example.com"],
  ["asks servers that fail", { ...spf("example.com", "a -all"), "A example.com": "SERVFAIL" }, "(SERVFAIL)"],
])("a record that %s is told", async (_, zone, what) => {
  expect(await told(zone)).toContain("fail SPF of example.com ");
  expect(await told(zone)).toContain(what);
});
