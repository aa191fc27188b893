import { type Found, lookUp, textsLike } from "#delivery/probes/look-up.ts";
import type { NameServer } from "#delivery/probes/surroundings.ts";
import { fail, ok, type Verdict } from "#domain/readiness/item.ts";

const form = /^v=spf1(?: |$)/i;
const term = /^(?<sign>[+?~-]?)(?<name>all|include|a|mx|ptr|ip4|ip6|exists)(?::(?<target>[^/]+))?(?:\/.*)?$/i;
/** How often a receiver asks DNS for one letter, and how often in vain, before it gives up (RFC 7208 §4.6.4). */
const mostAsked = 10;
const mostInVain = 2;
const mostExchanges = 10;

/** What a receiver has asked so far. */
interface Walk {
  readonly names: NameServer;
  asked: number;
  inVain: number;
}

/** What keeps a record from doing its work: words that fit behind its domain. */
type Trouble = string | undefined;

/**
 * Whether the domain says who may send in its name (RFC 7208): one record, which does not let in everybody, and which
 * receivers can follow to its end.
 */
export async function saysWhoSends(names: NameServer, domain: string): Promise<Verdict> {
  const mend = "Publish one TXT record that begins with “v=spf1” and names your mail server";
  const found = await textsLike(names, domain, form);
  if (found.kind !== "found") return fail(`SPF of ${domain}: ${found.why}`, mend);
  const trouble = await follow({ names, asked: 0, inVain: 0 }, found.records, [domain]);
  if (trouble === undefined) return ok(`SPF of ${domain} says who may send`);
  return fail(`SPF of ${domain} ${trouble}`, "Mend it: one record, few words of “include”, and “-all” at its end");
}

/** Follows the record that was found at the end of `path`, the domains that led there; all its terms at once. */
async function follow(walk: Walk, records: readonly string[], path: readonly string[]): Promise<Trouble> {
  const [record = ""] = records;
  if (records.length > 1) return `has ${records.length} records, and only one counts`;
  const terms = record.trim().split(/ +/).slice(1);
  const isModifier = (text: string) => /^[a-z][\w.-]*=/i.test(text);
  const end = terms.findIndex((text) => /^[+?~-]?all$/i.test(text));
  const asked = terms.filter((text, at) => !isModifier(text) && (end < 0 || at <= end));
  // Where “all” has spoken nobody is sent on (RFC 7208 §6.1).
  const sentOn = end < 0 ? terms.find((text) => /^redirect=/i.test(text))?.slice("redirect=".length) : undefined;
  const troubles = await Promise.all([
    ...asked.map((text) => meet(walk, text, path)),
    ...(sentOn === undefined ? [] : [enter(walk, sentOn, path)]),
  ]);
  return troubles.find((trouble) => trouble !== undefined);
}

async function meet(walk: Walk, text: string, path: readonly string[]): Promise<Trouble> {
  const { sign = "", name = "", target = path.at(-1) ?? "" } = term.exec(text)?.groups ?? {};
  switch (name.toLowerCase()) {
    case "all":
      return sign === "" || sign === "+" ? "lets everybody send" : undefined;
    case "ip4":
    case "ip6":
      return undefined;
    case "include":
      return await enter(walk, target, path);
    case "a":
      return await count(walk, target, async ({ names }) => {
        const four = await lookUp(() => names.resolve4(target));
        return four.kind === "nothing" ? await lookUp(() => names.resolve6(target)) : four;
      });
    case "exists":
      return await count(walk, target, ({ names }) => lookUp(() => names.resolve4(target)));
    case "mx":
      return await count(walk, target, ({ names }) => lookUp(() => names.resolveMx(target)), mostExchanges);
    case "ptr":
      walk.asked += 1;
      return tooMuch(walk);
    default:
      return "holds a word that receivers do not know";
  }
}

/** Goes on to the record of another domain. */
async function enter(walk: Walk, target: string, path: readonly string[]): Promise<Trouble> {
  walk.asked += 1;
  if (walk.asked > mostAsked) return tooMuch(walk);
  // What a macro leads to depends on the letter.
  if (target.includes("%")) return undefined;
  const domain = target.toLowerCase().replace(/\.$/, "");
  if (path.includes(domain)) return `leads back to itself by way of ${path.at(-1)}`;
  const found = await textsLike(walk.names, domain, form);
  if (found.kind !== "found") return `leads to ${domain}, where nothing can be found: ${found.why}`;
  return await follow(walk, found.records, [...path, domain]);
}

async function count(
  walk: Walk,
  target: string,
  look: (walk: Walk) => Promise<Found<readonly unknown[]>>,
  most = Number.POSITIVE_INFINITY,
): Promise<Trouble> {
  walk.asked += 1;
  if (walk.asked > mostAsked) return tooMuch(walk);
  if (target.includes("%")) return undefined;
  const found = await look(walk);
  if (found.kind === "trouble") return `asks for ${target}: ${found.why}`;
  if (found.kind === "found") return found.records.length > most ? `asks for too many hosts of ${target}` : undefined;
  walk.inVain += 1;
  return tooMuch(walk);
}

function tooMuch({ asked, inVain }: Walk): Trouble {
  if (asked > mostAsked) return "makes receivers ask more than ten times, and they give up";
  return inVain > mostInVain ? "makes receivers ask in vain more than twice, and they give up" : undefined;
}
