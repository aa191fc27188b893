import { accountProbes } from "#delivery/probes/accounts.ts";
import { certificateProbe } from "#delivery/probes/certificate.ts";
import { lineCertificateProbes } from "#delivery/probes/line-server.ts";
import { mailProbes } from "#delivery/probes/mail.ts";
import { networkProbes } from "#delivery/probes/network.ts";
import { pageProbe } from "#delivery/probes/page.ts";
import { productLinksProbe } from "#delivery/probes/product-links.ts";
import { runProbes } from "#delivery/probes/run.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import type { ReadinessItem } from "#domain/readiness/item.ts";

/**
 * What the world tells of readiness. Only questions are asked: nothing is posted, sent or changed.
 *
 * @throws SettingError for a setting that cannot be used
 */
export async function liveReadiness(surroundings: Surroundings): Promise<ReadinessItem[]> {
  const probes = [
    pageProbe(surroundings),
    certificateProbe(surroundings),
    productLinksProbe(surroundings),
    ...mailProbes(surroundings),
    ...networkProbes(surroundings),
    ...accountProbes(surroundings),
    ...lineCertificateProbes(surroundings),
  ];
  // A probe may ask twice, one after the other; more than that is not waited for.
  return await runProbes(probes, 1.5 * surroundings.limit);
}
