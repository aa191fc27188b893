import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { servePages } from "#cli/serve/serve-pages.ts";
import { writeTree } from "../../support/content.ts";

const page = `<!doctype html><title>Page</title><p>${"All is well. ".repeat(500)}</p>`;

test("a page travels compressed to whoever takes it so, and comes out as it was", async () => {
  await using site = await writeTree({ "index.html": page });
  const app = servePages(site.directory);
  const small = await app.request("/", { headers: { "accept-encoding": "gzip, br" } });
  const bytes = Buffer.from(await small.arrayBuffer());
  expect(small.headers.get("content-encoding")).toBe("gzip");
  expect(small.headers.get("vary")).toMatch(/accept-encoding/i);
  expect(bytes.length).toBeLessThan(page.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(page);
  const plain = await app.request("/");
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe(page);
});

test("what is compressed is a copy of its own: its name for caches says so, and is recognised again", async () => {
  await using site = await writeTree({ "index.html": page });
  const app = servePages(site.directory);
  const headers = { "accept-encoding": "gzip" };
  const etag = (await app.request("/", { headers })).headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\//);
  expect((await app.request("/", { headers: { ...headers, "if-none-match": etag } })).status).toBe(304);
});
