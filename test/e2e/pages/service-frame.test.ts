import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const town = {
  ...quietTown,
  "site.yaml": `${quietTown["site.yaml"]}subscriptions: {address: "https://updates.quiet.example/"}\n`,
};
const inTwoLanguages = { ...town, "site.yaml": `${town["site.yaml"]}languages: [en, ar]\n` };

let site: BuiltSite;
beforeAll(async () => {
  site = await buildSite(inTwoLanguages, { clock, env: { SITE_URL: "https://quiet.example/status/" } });
});
afterAll(() => site[Symbol.asyncDispose]());

const filled = async (path: string) =>
  (await site.read(path))
    .replace("<!--openline:title-->", "Your choice")
    .replace("<!--openline:content-->", '<div class="title"><h1>Your choice</h1><p>It is kept.</p></div>');

test("the service's frame is a whole page in each language, which runs nothing and fetches nothing", async () => {
  for (const [path, opening] of [
    ["service-frame.html", '<html lang="en" dir="ltr">'],
    ["ar/service-frame.html", '<html lang="ar" dir="rtl">'],
  ] as const) {
    const frame = await site.read(path);
    expect(frame).toContain(opening);
    expect(frame).toContain("<title><!--openline:title--></title>");
    expect(frame).toMatch(/<main[^>]*><!--openline:content--><\/main>/);
    expect(frame).toContain('<meta name="robots" content="noindex">');
    expect(frame).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|url\(/);
  }
});

test("everything in it leads to the page by its whole address", async () => {
  const links = [...(await site.read("service-frame.html")).matchAll(/\s(?:href|action)="([^"]*)"/g)];
  const addresses = links.map(([, address = ""]) => address).filter((address) => !address.startsWith("#"));
  expect(addresses).toContain("https://quiet.example/status/subscribe/");
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  expect(await site.read("ar/service-frame.html")).toContain('href="https://quiet.example/status/ar/policy/"');
});

test("filled, it is valid HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  for (const path of ["service-frame.html", "ar/service-frame.html"]) {
    const { results } = await validator.validateString(await filled(path));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
});

test("no list names it", async () => {
  for (const file of ["sitemap.xml", "llms.txt", "index.html"]) {
    expect(await site.read(file)).not.toContain("service-frame");
  }
});

test("it stays the same, byte by byte, until its words change", async () => {
  await using later = await buildSite(town, {
    clock: "2027-06-01T00:00:00Z",
    env: { SITE_URL: "https://quiet.example/status/" },
  });
  expect(await later.read("service-frame.html")).toBe(await site.read("service-frame.html"));
});
