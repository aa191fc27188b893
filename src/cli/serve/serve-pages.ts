import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { headersName, pageHeaders } from "#cli/serve/page-headers.ts";
import { headersOf } from "#render/headers/rule.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
};
const feeds: Readonly<Record<string, string>> = {
  "rss.xml": "application/rss+xml; charset=utf-8",
  "atom.xml": "application/atom+xml; charset=utf-8",
  "history.rss": "application/rss+xml; charset=utf-8",
  "history.atom": "application/atom+xml; charset=utf-8",
  "feed.json": "application/feed+json; charset=utf-8",
};

function typeOf(file: string): string {
  const name = file.slice(file.lastIndexOf(sep) + 1);
  return (
    feeds[name] ??
    types[extname(name)] ??
    (extname(name) === ".xml" ? "application/xml; charset=utf-8" : "application/octet-stream")
  );
}

/** The file that an address means below `directory`, or undefined: nothing outside it is ever found. */
async function fileFor(directory: string, path: string): Promise<string | undefined> {
  const wanted = join(directory, path.endsWith("/") ? `${path}index.html` : path);
  try {
    const [root, file] = await Promise.all([realpath(directory), realpath(wanted)]);
    if (!file.startsWith(root + sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_ARG_VALUE") return undefined;
    throw error;
  }
}

/** A file with the headers that its build wants for it, or word that the reader's own copy still holds. */
async function answer(file: string, headers: Readonly<Record<string, string>>, request: Request): Promise<Response> {
  const { mtimeMs, size } = await stat(file);
  const etag = `"${Math.floor(mtimeMs).toString(36)}-${size.toString(36)}"`;
  const all = { "cache-control": "no-cache", ...lowered(headers), "content-type": typeOf(file), etag };
  // RFC 9110 §13.1.2: what stands for a comparison may be weak, or one of several.
  const kept = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (kept.some((tag) => tag.replace(/^W\//, "") === etag)) return new Response(null, { status: 304, headers: all });
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return new Response(body, { headers: all });
}

function lowered(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The path that an address means, or undefined where its percent-encoding means nothing. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The built page over HTTP with the headers that it wants, for looking at it here; a real site stands on any static host. */
export function servePages(directory: string, base = "/"): Hono {
  return new Hono().use(compress()).get("*", async (context) => {
    const path = decoded(context.req.path);
    if (path === undefined) return context.text("This is not an address.", 400);
    if (!path.startsWith(base)) return context.redirect(base);
    const inside = path.slice(base.length - 1);
    const file = inside === `/${headersName}` ? undefined : await fileFor(directory, inside);
    const rules = await pageHeaders(directory);
    if (file !== undefined) return answer(file, headersOf(rules, path), context.req.raw);
    if ((await fileFor(directory, `${inside}/`)) !== undefined) return context.redirect(`${path}/`);
    const missing = await fileFor(directory, "/404.html");
    if (missing === undefined) return context.text("There is no such page.", 404);
    const { body, headers } = await answer(missing, headersOf(rules, `${base}404.html`), new Request(context.req.url));
    return new Response(body, { status: 404, headers });
  });
}
