import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { Readable } from "node:stream";
import { Hono } from "hono";

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

function answer(file: string, status: 200 | 404): Response {
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const headers = { "content-type": typeOf(file), "cache-control": "no-cache", "x-content-type-options": "nosniff" };
  return new Response(body, { status, headers });
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

/** The built page over HTTP, for looking at it here; a real site stands on any static host. */
export function servePages(directory: string, base = "/"): Hono {
  return new Hono().get("*", async (context) => {
    const path = decoded(context.req.path);
    if (path === undefined) return context.text("This is not an address.", 400);
    if (!path.startsWith(base)) return context.redirect(base);
    const inside = path.slice(base.length - 1);
    const file = await fileFor(directory, inside);
    if (file !== undefined) return answer(file, 200);
    if ((await fileFor(directory, `${inside}/`)) !== undefined) return context.redirect(`${path}/`);
    const missing = await fileFor(directory, "/404.html");
    return missing === undefined ? context.text("There is no such page.", 404) : answer(missing, 404);
  });
}
