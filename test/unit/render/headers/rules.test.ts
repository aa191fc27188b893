import { describe, expect, test } from "vitest";
import { caddyfile } from "#render/headers/caddy.ts";
import { headersFile, readHeadersFile } from "#render/headers/headers-file.ts";
import { inlineOf } from "#render/headers/inline.ts";
import { headersOfAll, headersOfKind } from "#render/headers/kinds.ts";
import { nginxConfig } from "#render/headers/nginx.ts";
import { type HeaderRule, headersOf } from "#render/headers/rule.ts";

const allowed = { scripts: ["'sha256-c2NyaXB0'"], styles: ["'sha256-c3R5bGU='"], forms: ["https://updates.example"] };
const rules: readonly HeaderRule[] = [
  { path: "/status/*", headers: headersOfAll(true) },
  { path: "/status/", headers: headersOfKind("page", allowed) },
  { path: "/status/404.html", headers: headersOfKind("page", { scripts: [], styles: [], forms: [] }) },
  { path: "/status/embed/*", headers: headersOfKind("banner", { ...allowed, scripts: [] }) },
  { path: "/status/sw.js", headers: headersOfKind("worker", { scripts: [], styles: [], forms: [] }) },
];
const site = { host: "status.example", base: "/status/", directory: "/srv/page/" };

function policyOf(path: string): string[] {
  return (headersOf(rules, path)["Content-Security-Policy"] ?? "").split("; ");
}

test("a page may run and wear what it was built with, write to the subscription service, and be framed by nobody", () => {
  expect(policyOf("/status/")).toEqual([
    "default-src 'none'",
    "script-src 'sha256-c2NyaXB0'",
    "style-src 'sha256-c3R5bGU='",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self' https://updates.example",
    "frame-ancestors 'none'",
  ]);
});

test("the banner alone may be framed, and runs nothing", () => {
  expect(policyOf("/status/embed/")).toEqual([
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "style-src 'sha256-c3R5bGU='",
  ]);
});

test("only a site on https asks to be reached by https alone", () => {
  expect(headersOfAll(true)).toHaveProperty("Strict-Transport-Security");
  expect(headersOfAll(false)).not.toHaveProperty("Strict-Transport-Security");
});

test("the file for hosts says all of it, and is read back as it was written", () => {
  expect(readHeadersFile(headersFile(rules))).toEqual(rules);
  expect(readHeadersFile("# a remark\n/a\n  X-One:1\r\n\n  ! X-Two\n")).toEqual([
    { path: "/a", headers: { "X-One": "1" } },
  ]);
});

describe("what a policy has to name", () => {
  test.each([
    ["<script>a()</script>", { scripts: ["a()"] }],
    ['<script type="module">a()</script>', { scripts: ["a()"] }],
    ['<script type="application/ld+json">{}</script>', {}],
    ['<script defer src="/a.js"></script>', {}],
    ['<style>a{}</style><style media="print">b{}</style>', { styles: ["a{}", "b{}"] }],
    ['<form method="post" action="https://updates.example/subscribe">', { forms: ["https://updates.example"] }],
    ['<form action="/search/">', {}],
  ])("%s", (page, named) => {
    expect(inlineOf(page)).toEqual({ scripts: [], styles: [], forms: [], ...named });
  });
});

test("nginx says in each place what the rules say, and the same everywhere else as on the page for what is missing", () => {
  const config = nginxConfig(rules, site);
  const missing = headersOf(rules, "/status/404.html");
  expect(config).toContain('add_header Referrer-Policy "no-referrer" always;');
  expect(config).toContain(`default "${missing["Content-Security-Policy"]}";`);
  for (const path of ["/status/", "/status/index.html"]) {
    expect(config).toContain(`"${path}" "${headersOf(rules, "/status/")["Content-Security-Policy"]}";`);
  }
  expect(config).toContain(`"~^/status/embed/" "${headersOf(rules, "/status/embed/")["Content-Security-Policy"]}";`);
  expect(config).toContain('"/status/sw.js" "no-cache";');
  expect(config).toContain("alias /srv/page/;");
  expect(config).toContain("error_page 404 /status/404.html;");
});

test("Caddy gets every rule under its path, and the headers of the page for what is missing", () => {
  const config = caddyfile(rules, site);
  for (const [index, { path, headers }] of rules.entries()) {
    expect(config).toContain(`@rule${index} path ${path}\n`);
    for (const [name, value] of Object.entries(headers)) expect(config).toContain(`    ${name} "${value}"\n`);
  }
  expect(config).toContain("uri @base strip_prefix /status\n");
});
