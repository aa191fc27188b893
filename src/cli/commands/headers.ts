import { resolve } from "node:path";
import { type Command, command } from "#cli/command.ts";
import { pageHeaders } from "#cli/serve/page-headers.ts";
import { type Session, UsageError } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { caddyfile } from "#render/headers/caddy.ts";
import { headersFile } from "#render/headers/headers-file.ts";
import { nginxConfig } from "#render/headers/nginx.ts";

const forms = { netlify: headersFile, nginx: nginxConfig, caddy: caddyfile };

/** `openline headers`: the headers that the built page wants, in the words of one host. */
export function headersCommand(session: Session): Command {
  return command({
    meta: { name: "headers", description: "Print the headers of the built page for a host: netlify, nginx or caddy." },
    args: {
      for: { type: "enum", options: Object.keys(forms), required: true, description: "The host that will send them." },
    },
    async run({ args }) {
      const write = Object.entries(forms).find(([name]) => name === args.for)?.[1];
      if (write === undefined) throw new UsageError(`--for takes one of: ${Object.keys(forms).join(", ")}.`);
      const { OPENLINE_CONTENT, OPENLINE_OUT, SITE_URL } = session.environment;
      const rules = await pageHeaders(OPENLINE_OUT);
      if (rules.length === 0)
        throw new UsageError(`${OPENLINE_OUT} holds no headers. Build the page first: npm run build.`);
      const { host, pathname } = new URL(SITE_URL ?? (await readSite(OPENLINE_CONTENT)).settings.address);
      const base = pathname.replace(/\/*$/, "/");
      session.say(write(rules, { host, base, directory: `${resolve(OPENLINE_OUT)}/` }).trimEnd());
    },
  });
}
