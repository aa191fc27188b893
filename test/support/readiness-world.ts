import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { permalink, tagId } from "#render/address.ts";
import { openFollowerCounts } from "#store/follower-counts.ts";
import { readEnvironment } from "../../scripts/environment.ts";
import { type Mailbox, type MailboxOptions, openMailbox } from "./mailbox.ts";
import { type Names, openNameServer } from "./name-server.ts";
import { openProbedPage, type ProbedPage } from "./probed-page.ts";
import { aReadySite } from "./readiness.ts";
import { openSecureHost, type SecureHost } from "./secure-host.ts";
import { openX, type XServer } from "./x-server.ts";

/** Everything that a ready site stands on, on this machine. */
export interface ReadyWorld extends AsyncDisposable {
  readonly page: ProbedPage;
  readonly names: Names;
  readonly mailbox: Mailbox;
  readonly x: XServer;
  /** Where subscriptions are changed. */
  readonly updates: SecureHost;
  /** What other web hosts answer, by address. */
  readonly web: Record<string, () => Promise<Response>>;
  /** The public half of the DKIM key, as DNS holds it. */
  readonly published: string;
  readonly surroundings: Surroundings;
}

/** How long a test waits for one answer, in milliseconds. */
export const shortly = 400;

const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const published = rsa.publicKey.export({ type: "spki", format: "der" }).toString("base64");

/** The commit that the ready page was built from, and at which its content stands. */
export const head = "5f1d7a84db00d2fce00b31a7fc73224f9a1fd0c3";
/** What cannot be seen of a mail server on this machine, whatever else is well. */
export const unseenHere = "mail/ptr";

/** Opens the world in which nothing is wrong, but for what `mail` or `variables` say. */
export async function openReadyWorld(
  mail: MailboxOptions = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<ReadyWorld> {
  const site = aReadySite();
  const now = new Date();
  const newest = announcementsOf(site, now).at(-1);
  const tag = newest === undefined ? "" : tagId(site.settings, newest.id);
  const directory = await mkdtemp(join(tmpdir(), "openline-ready-"));
  const keyFile = join(directory, "dkim.pem");
  await writeFile(keyFile, rsa.privateKey.export({ type: "pkcs8", format: "pem" }));
  const page = await openProbedPage({
    "/": { text: "<p>All is well.</p>" },
    [`/${newest?.path}`]: { text: `<article data-hash="${newest?.hash}"></article>` },
    "/rss.xml": { text: `<?xml version="1.0"?><rss version="2.0"><channel><guid>${tag}</guid></channel></rss>` },
    "/atom.xml": {
      text: `<feed xmlns="http://www.w3.org/2005/Atom"><!-- 1 < 2 --><id>${tag}</id><link href="/"/></feed>`,
    },
    "/build.json": { text: JSON.stringify({ commit: head }) },
    "/feed.json": { text: JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ id: tag }] }) },
  });
  const names = await openNameServer(
    {
      "MX mail.example.net": ["10 mx.example.net"],
      "TXT mail.example.net": ["a word of somebody else", "v=spf1 include:_spf.example.net -all"],
      "TXT _spf.example.net": ["v=spf1 ip4:192.0.2.0/24 ~all"],
      "TXT _dmarc.mail.example.net": ["v=DMARC1; p=reject; rua=mailto:dmarc@example.net"],
      "TXT s1._domainkey.mail.example.net": [`v=DKIM1; k=rsa; p=${published}`],
      "A updates.example.net": ["192.0.2.10"],
      "A www.example.com": ["203.0.113.5"],
      "A shop.example.com": ["203.0.113.6"],
      "NS example.com": ["ns1.example.com", "ns2.example.com"],
    },
    shortly,
  );
  const [mailbox, x, updates] = await Promise.all([openMailbox(mail), openX(), openSecureHost("updates.example.net")]);
  const web: ReadyWorld["web"] = {
    "https://updates.example.net/health": async () => new Response("ok\n"),
    "https://updates.example.net/u/readiness?language=en": async () =>
      new Response("<h1>This link does not work</h1>", { status: 404 }),
    "https://www.example.com/": async () => new Response('<a href="https://status.example.net/">Is it us?</a>'),
    "https://shop.example.com/": async () => new Response("Buy"),
  };
  const environment = readEnvironment({
    SMTP_URL: mailbox.url,
    DKIM_KEY_FILE: keyFile,
    DKIM_SELECTOR: "s1",
    X_API_URL: x.url,
    X_APP_KEY: x.credentials.appKey,
    X_APP_SECRET: x.credentials.appSecret,
    X_ACCESS_TOKEN: x.credentials.accessToken,
    X_ACCESS_SECRET: x.credentials.accessSecret,
    ...variables,
  });
  return {
    ...{ page, names, mailbox, x, updates, web, published },
    surroundings: {
      ...{ site, newest, environment, base: page.url, names: names.resolver, limit: shortly },
      followers: openFollowerCounts(directory, now),
      fetch: (address, init) => web[String(address)]?.() ?? fetch(address, init),
      checkout: { head, distanceTo: async () => undefined },
      tls: updates.tls,
      now: () => new Date(),
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([page, names, mailbox, x, updates].map((part) => part[Symbol.asyncDispose]()));
      await rm(directory, { recursive: true });
    },
  };
}

/** The address below the page's host of its newest words. */
export function pathOfNewest({ surroundings: { newest, base } }: ReadyWorld): string {
  return newest === undefined ? "/" : new URL(permalink(base, newest.path)).pathname;
}
