import { type HeaderRule, headersOf } from "#render/headers/rule.ts";

/** A Caddyfile: a server that serves `directory` with these headers. */
export function caddyfile(
  rules: readonly HeaderRule[],
  site: { host: string; base: string; directory: string },
): string {
  const { host, base, directory } = site;
  const blocks = rules.map(
    ({ path, headers }, index) =>
      `  @rule${index} path ${path}\n  header @rule${index} {\n${lines(headers, "    ")}\n  }`,
  );
  const serve = base === "/" ? "" : `  @base path ${base}*\n  uri @base strip_prefix ${base.slice(0, -1)}\n`;
  return `${host} {
  root * ${directory}
  encode zstd gzip
  respond ${base}_headers 404
${blocks.join("\n")}
${serve}  file_server

  handle_errors {
    @missing expression \`{http.error.status_code} == 404\`
    handle @missing {
      rewrite * /404.html
      header {
${lines(headersOf(rules, `${base}404.html`), "        ")}
      }
      file_server
    }
  }
}
`;
}

function lines(headers: Readonly<Record<string, string>>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}${name} "${value.replace(/["\\]/g, "\\$&")}"`)
    .join("\n");
}
