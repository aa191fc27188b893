// @ts-check
import { resolve } from "node:path";
import { defineConfig } from "astro/config";
import { pageAddress } from "#site/address.ts";
import { headersForHosts } from "#site/headers/integration.ts";
import { openlinePage } from "#site/integration.ts";
import { formsForMachines } from "#site/machine/integration.ts";
import { forBrowsers } from "#site/scripts/integration.ts";
import { bringOut, workshopFor } from "#site/workshop.ts";
import { readEnvironment } from "./scripts/environment.ts";

const { OPENLINE_CONTENT, OPENLINE_ONLY, OPENLINE_OUT, SITE_URL, SOURCE_DATE_EPOCH } = readEnvironment();
const content = resolve(OPENLINE_CONTENT);
const out = resolve(OPENLINE_OUT);
const workshop = workshopFor(import.meta.dirname, out);
const address = await pageAddress(content, SITE_URL);

export default defineConfig({
  srcDir: "./src/site",
  outDir: workshop,
  site: address.origin,
  base: address.pathname,
  trailingSlash: "always",
  // One request is enough to read any page: its few kilobytes of style travel with it.
  build: { concurrency: 8, inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  integrations: [
    openlinePage({
      content,
      address: address.href,
      clock: SOURCE_DATE_EPOCH === undefined ? undefined : new Date(SOURCE_DATE_EPOCH * 1000),
      only: OPENLINE_ONLY,
    }),
    forBrowsers(),
    formsForMachines(address),
    headersForHosts(address),
    bringOut(workshop, out),
  ],
});
