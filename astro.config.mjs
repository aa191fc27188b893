// @ts-check
import { resolve } from "node:path";
import { defineConfig } from "astro/config";
import { commitOfBuild } from "#content/checkout.ts";
import { otherLanguages, pageAddress } from "#site/address.ts";
import { headersForHosts } from "#site/headers/integration.ts";
import { openlinePage } from "#site/integration.ts";
import { inOtherLanguages } from "#site/languages/integration.ts";
import { formsForMachines } from "#site/machine/integration.ts";
import { forBrowsers } from "#site/scripts/integration.ts";
import { serviceFrame } from "#site/service-frame.ts";
import { bringOut, workshopFor } from "#site/workshop.ts";
import { readEnvironment } from "./scripts/environment.ts";

const environment = readEnvironment();
const { OPENLINE_CONTENT, OPENLINE_EXERCISES, OPENLINE_LANGUAGE, OPENLINE_ONLY, OPENLINE_OUT, SOURCE_DATE_EPOCH } =
  environment;
const content = resolve(OPENLINE_CONTENT);
const out = resolve(OPENLINE_OUT);
const workshop = workshopFor(import.meta.dirname, out);
const address = await pageAddress(content, environment.SITE_URL);
const isFirst = OPENLINE_LANGUAGE === undefined;
const clock = SOURCE_DATE_EPOCH === undefined ? undefined : new Date(SOURCE_DATE_EPOCH * 1000);
/** What the pages in another language are built with: the same as these, and nothing else. */
const same = {
  PATH: environment.programs,
  OPENLINE_CONTENT: content,
  SITE_URL: address.href,
  SOURCE_DATE_EPOCH: String(Math.floor((clock ?? new Date()).getTime() / 1000)),
  ...(OPENLINE_ONLY !== undefined && { OPENLINE_ONLY }),
  ...(environment.SERVICE_URL !== undefined && { SERVICE_URL: environment.SERVICE_URL }),
  ...(OPENLINE_EXERCISES !== undefined && { OPENLINE_EXERCISES }),
};

export default defineConfig({
  srcDir: "./src/site",
  outDir: workshop,
  site: address.origin,
  base: isFirst ? address.pathname : `${address.pathname}${OPENLINE_LANGUAGE}/`,
  // Pictures and the like lie once for all languages.
  publicDir: isFirst ? "./public" : "./src/site/languages/nothing",
  trailingSlash: "always",
  // One request is enough to read any page: its few kilobytes of style travel with it.
  build: { concurrency: 8, inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  integrations: [
    openlinePage({
      content,
      address: address.href,
      language: OPENLINE_LANGUAGE,
      clock,
      only: OPENLINE_ONLY,
      service: environment.SERVICE_URL,
      exercises: OPENLINE_EXERCISES === "shown",
    }),
    forBrowsers(),
    serviceFrame(),
    ...(isFirst
      ? [
          inOtherLanguages(import.meta.dirname, await otherLanguages(content), same),
          formsForMachines(address, await commitOfBuild(content)),
          headersForHosts(address),
        ]
      : []),
    bringOut(workshop, out),
  ],
});
