import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { html } from "#render/safe-html.ts";
import { frameOf } from "#subscriptions/pages/frame.ts";
import { plainFrame } from "#subscriptions/pages/plain-frame.ts";

const page = `<html><head><title><!--openline:title--></title><meta name="referrer" content="no-referrer"><style>b{}</style><style>i{}</style></head><body><main><!--openline:content--></main></body></html>`;

test("a frame is filled with a title as text and content as it is", () => {
  const filled = frameOf(page)?.fill("A </title><script>", html`<p>$& $1</p>`) ?? "";
  expect(filled).toContain("<title>A &lt;/title&gt;&lt;script&gt;</title>");
  expect(filled).toContain("<main><p>$& $1</p></main>");
});

test("its policy lets through its own styles and nothing else", () => {
  const frame = frameOf(page);
  const styles = [...(frame?.fill("", html``) ?? "").matchAll(/<style>([^<]*)<\/style>/g)].map(([, text = ""]) => text);
  expect(styles).toHaveLength(2);
  for (const text of styles) {
    expect(frame?.policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  expect(frame?.policy).toMatch(/^default-src 'none'; .*form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/);
  expect(frame?.policy).not.toContain("unsafe");
});

test("its forms tell their origin, so that they can be known as ours", () => {
  expect(frameOf(page)?.fill("", html``)).toContain('<meta name="referrer" content="strict-origin">');
});

test.each([
  ["no place for a title", page.replace("<!--openline:title-->", "")],
  ["no place for content", page.replace("<!--openline:content-->", "")],
  ["two places for content", page.replace("<!--openline:content-->", "<!--openline:content--><!--openline:content-->")],
  ["nothing at all", ""],
])("a file with %s is no frame", (_, text) => {
  expect(frameOf(text)).toBeUndefined();
});

test("the plain frame says whose it is, in the direction of its language", () => {
  const filled = plainFrame("ar", { name: "A & <B>", address: "https://x.example/?a&b" }).fill("T", html`<p>C</p>`);
  expect(filled).toContain('<html lang="ar" dir="rtl">');
  expect(filled).toContain('<a href="https://x.example/?a&amp;b">A &amp; &lt;B&gt;</a>');
});
