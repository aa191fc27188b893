import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { type House, openHouse, type Run } from "./house.ts";
import { type Mailbox, type MailboxOptions, openMailbox } from "./mailbox.ts";
import { openPageHost, type PageHost } from "./page-host.ts";
import { siteYaml } from "./story.ts";
import { openX, type XServer } from "./x-server.ts";

/** A publishing host with all that it reaches: a web host, a mail server, X, and two subscribers. */
export interface World extends AsyncDisposable {
  readonly house: House;
  readonly mailbox: Mailbox;
  readonly x: XServer;
  readonly host: PageHost;
  /** `npm run publish -- --live`, with more words if given. */
  publish(words?: readonly string[], fresh?: boolean): Promise<Run>;
}

/** Opens a world whose ledger has adopted the history in `files`; the first update is still to come. */
export async function openWorld(
  files: Readonly<Record<string, string>> = {},
  options: { mail?: MailboxOptions; wait?: string; deploys?: boolean; subscribers?: readonly string[] } = {},
): Promise<World> {
  const mailbox = await openMailbox(options.mail);
  const x = await openX();
  const house = await openHouse(files);
  const webRoot = join(house.directory, "web");
  const host = await openPageHost(webRoot);
  const command = options.deploys === false ? "" : `command: [cp, -RT, "{directory}", ${webRoot}], `;
  const deploy = `deploy: {${command}wait: ${options.wait ?? "20s"}}\n`;
  await house.commit({ "site.yaml": siteYaml(deploy) });
  Object.assign(house.environment, {
    SITE_URL: host.url,
    SMTP_URL: mailbox.url,
    X_API_URL: x.url,
    X_APP_KEY: x.credentials.appKey,
    X_APP_SECRET: x.credentials.appSecret,
    X_ACCESS_TOKEN: x.credentials.accessToken,
    X_ACCESS_SECRET: x.credentials.accessSecret,
  });
  for (const address of options.subscribers ?? ["ada@example.org", "bo@example.net"]) {
    await house.run("scripts/openline.ts", ["subscribers", "add", address]);
  }
  return {
    house,
    mailbox,
    x,
    host,
    publish: (words = [], fresh = false) => house.run("scripts/publish.ts", ["--live", ...words], { fresh }),
    async [Symbol.asyncDispose]() {
      await Promise.all([mailbox, x, house, host].map((part) => part[Symbol.asyncDispose]()));
    },
  };
}

/** The letters that one address got, parsed by a reader that is not ours. */
export function lettersTo(mailbox: Mailbox, address: string): Promise<Email[]> {
  const letters = mailbox.letters.filter(({ to }) => to.includes(address));
  return Promise.all(letters.map(({ bytes }) => PostalMime.parse(bytes)));
}
