import type { Inline } from "#render/headers/inline.ts";

/**
 * What an address serves: pages for people, the banner that others frame, the search, the service worker, files whose
 * name changes with what is in them, and what everybody may read from everywhere.
 */
export type Kind = "page" | "banner" | "search" | "worker" | "fixed" | "open";

/** `'sha256-…'` and origins; never the texts themselves. */
export type Allowed = Inline;

// RFC 5861: a copy may be a minute and a half old, and a day where the host is down.
const short = "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400";

/** The headers of one kind; `allowed` is what its pages hold. */
export function headersOfKind(kind: Kind, allowed: Allowed): Readonly<Record<string, string>> {
  const closed = { "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": short };
  const shared = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": short,
  };
  switch (kind) {
    case "page":
      return { "Content-Security-Policy": pagePolicy(allowed), ...closed };
    case "search":
      // Its index is read by a program in WebAssembly, which lies beside it.
      return { "Content-Security-Policy": pagePolicy(allowed, ["'self'", "'wasm-unsafe-eval'"]), ...closed };
    case "banner":
      return { "Content-Security-Policy": written({ ...none, "style-src": allowed.styles }), ...shared };
    case "worker":
      return {
        "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-cache",
      };
    case "fixed":
      return { ...closed, "Cache-Control": "public, max-age=31536000, immutable" };
    case "open":
      return { "Content-Security-Policy": written({ ...none, "frame-ancestors": ["'none'"] }), ...shared };
  }
}

/** The headers of every address. `isSecure` where the site lives on https. */
export function headersOfAll(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    ...(isSecure && { "Strict-Transport-Security": "max-age=63072000" }),
  };
}

const none = { "default-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'none'"] };

function pagePolicy({ scripts, styles, forms }: Allowed, programs: readonly string[] = []): string {
  return written({
    "default-src": ["'none'"],
    "script-src": [...programs, ...scripts],
    "style-src": styles,
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'", ...forms],
    "frame-ancestors": ["'none'"],
  });
}

/** Content Security Policy Level 3 §2.2.1: directives by name. One without sources is left to `default-src`. */
function written(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
