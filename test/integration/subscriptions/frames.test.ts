import { mkdir, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openService } from "../../support/subscription-service.ts";

const frame = (words: string) =>
  `<!doctype html><html><head><title><!--openline:title--></title></head><body><b>${words}</b><main><!--openline:content--></main></body></html>`;

test("the service wears the frame of the newest build in each language, and a plain one without a build", async () => {
  await using service = await openService();
  let minutes = 0;
  const build = async (path: string, text: string) => {
    const file = join(service.out, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    minutes += 1;
    await utimes(file, new Date(), new Date(minutes * 60_000));
  };
  const page = async (language: string) => {
    const answer = await service.app.request(`/subscribe?language=${language}`);
    expect(answer.status).toBe(200);
    return await answer.text();
  };
  const plain = "<body><main>";

  expect(await page("en")).toContain(plain);
  await build("service-frame.html", frame("First build"));
  await build("ar/service-frame.html", frame("البناء الأول"));
  expect(await page("en")).toMatch(
    /<title>Get updates by mail<\/title>.*<b>First build<\/b>.*<h1>Get updates by mail/s,
  );
  expect(await page("ar")).toContain("<b>البناء الأول</b>");
  expect(await page("fr")).toContain(plain);

  await build("service-frame.html", frame("Second build"));
  expect(await page("en")).toContain("<b>Second build</b>");
  await build("service-frame.html", "<!doctype html><title>Half");
  expect(await page("en")).toContain(plain);
  await build("service-frame.html", frame("Third build"));
  expect(await page("en")).toContain("<b>Third build</b>");
  await rm(service.out, { recursive: true });
  expect(await page("en")).toContain(plain);
  expect(service.reported).toEqual([]);
});
