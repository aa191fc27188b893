import { type HeaderRule, headersOf } from "#render/headers/rule.ts";

/**
 * A file for nginx's `conf.d/`: a server that serves `directory` with these headers. Each header's value follows from
 * the address by a map, because an `add_header` in a location would silence all of those outside of it.
 */
export function nginxConfig(
  rules: readonly HeaderRule[],
  site: { host: string; base: string; directory: string },
): string {
  const { host, base, directory } = site;
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const missing = headersOf(rules, `${base}404.html`);
  const everywhere = headersOf(rules, `${base}*`);
  const casesOf = (name: string) =>
    rules
      .filter(({ path, headers }) => path !== `${base}*` && (headers[name] ?? everywhere[name]) !== missing[name])
      .flatMap(({ path, headers }) =>
        matchersOf(path, base).map((matcher) => `  ${matcher} ${quoted(headers[name] ?? everywhere[name])};`),
      );
  const varying = names.map((name) => ({ name, cases: casesOf(name) })).filter(({ cases }) => cases.length > 0);
  const maps = varying.map(({ name, cases }) =>
    [`map $uri ${variable(name)} {`, `  default ${quoted(missing[name])};`, ...cases, "}"].join("\n"),
  );
  const sentAs = (name: string) => (varying.some((one) => one.name === name) ? variable(name) : quoted(missing[name]));
  const sent = names.map((name) => `  add_header ${name} ${sentAs(name)} always;`);
  return `${maps.join("\n\n")}

server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  charset utf-8;
  include mime.types;
  types {
    text/markdown md;
    text/calendar ics;
  }

  location ${base} {
    ${base === "/" ? "root" : "alias"} ${directory};
    index index.html;
  }
  location = ${base}_headers {
    return 404;
  }
  error_page 404 ${base}404.html;
  gzip on;
  gzip_types text/css text/plain text/markdown text/calendar text/javascript image/svg+xml application/json application/feed+json application/xml application/atom+xml application/rss+xml;

${sent.join("\n")}
}
`;
}

/** How a map names the addresses of a rule. A directory's address has become that of its file by then. */
function matchersOf(path: string, base: string): string[] {
  if (path.endsWith("/*")) return [quoted(`~^${path.slice(0, -1).replace(/[.\\+*?()[\]{}|^$]/g, "\\$&")}`)];
  return path === base ? [quoted(base), quoted(`${base}index.html`)] : [quoted(path)];
}

function variable(header: string): string {
  return `$openline_${header.toLowerCase().replaceAll("-", "_")}`;
}

function quoted(text = ""): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
