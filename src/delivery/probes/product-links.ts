import { ask } from "#delivery/probes/ask.ts";
import type { Probe, Surroundings } from "#delivery/probes/surroundings.ts";
import { productHosts } from "#domain/readiness/hosts.ts";
import { itemOf, ok, unknown, type Verdict, warn } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";

/** Whether readers who are at the product find the page: one of its hosts links to it. */
export function productLinksProbe(surroundings: Surroundings): Probe {
  const { site } = surroundings;
  const place = placeOf(site.settings, "independentOf");
  const look = async () => [itemOf("product/links", place, await verdict(surroundings))];
  return { checks: ["product/links"], place, look };
}

async function verdict(surroundings: Surroundings): Promise<Verdict> {
  const { site, base } = surroundings;
  const hosts = productHosts(site);
  const mend = "Link to the page from the product's first page or its help";
  if (hosts.length === 0)
    return unknown("no host of the product is named", "Name the product's hosts in `independentOf`");
  const answers = await Promise.all(
    hosts.map(async (host) => ({ host, answer: await ask(`https://${host}/`, surroundings) })),
  );
  const wanted = new Set([base.host, new URL(site.settings.address).host]);
  const linking = answers.find(
    ({ answer }) => answer.kind === "answer" && [...wanted].some((host) => answer.text.includes(`//${host}`)),
  );
  if (linking !== undefined) return ok(`${linking.host} links to the page`);
  const seen = answers.filter(({ answer }) => answer.kind === "answer").map(({ host }) => host);
  if (seen.length === 0) return unknown(`${hosts.join(", ")} cannot be read`, mend);
  return warn(`${seen.join(", ")}: none links to the page`, mend);
}
