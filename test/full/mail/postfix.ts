import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { unpackPackages } from "./unpack.ts";

const run = promisify(execFile);

/** Accounts that every Debian has: that of the mail server, and the one that its pipe works under. */
const accounts = { owner: "mail", group: "daemon", pipe: "nobody" } as const;

/** What the mail server does with what it takes. */
export interface Postfix extends AsyncDisposable {
  /** Its address for `SMTP_URL`. */
  readonly url: string;
  readonly port: number;
  /** Waits until its log has a line that holds `words` and was not the answer before; answers with that line. */
  heard(words: string): Promise<string>;
}

export interface Routes {
  /** A domain, and the port of this machine on which its mail server listens. */
  readonly relayed: { readonly domain: string; readonly port: number };
  /** A domain whose mail goes into a program. */
  readonly piped: { readonly domain: string; readonly program: string };
}

/** Has the pipe's account own a directory, as the account of a service does. */
export async function giveToPipe(directory: string): Promise<void> {
  await run("chown", ["--recursive", accounts.pipe, directory]);
}

/** Starts a Postfix of its own on a free port of 127.0.0.1, with queue, settings and log in one directory; needs root. */
export async function openPostfix(routes: Routes): Promise<Postfix> {
  const stack = new AsyncDisposableStack();
  const { root } = stack.use(await unpackPackages(["postfix"]));
  const home = await mkdtemp(join(tmpdir(), "openline-postfix-"));
  stack.defer(() => rm(home, { recursive: true, force: true }));
  const port = await freePort();
  await layOut(home);
  await writeFile(join(home, "main.cf"), mainSettings(home, root, routes));
  await writeFile(join(home, "master.cf"), services(port, routes));

  // It returns when the server is ready, which then lives on by itself.
  const env = { LD_LIBRARY_PATH: join(root, "usr/lib/postfix") };
  await run(join(root, "usr/lib/postfix/sbin/master"), ["-c", home, "-w"], { env });
  const master = Number(await readFile(join(home, "queue/pid/master.pid"), "utf8"));
  const follow = ["--follow=name", "--retry", "--lines=+1", `--pid=${master}`, join(home, "log")];
  const log = spawn("tail", follow, { stdio: ["ignore", "pipe", "ignore"] });
  const over = once(log, "exit");
  stack.defer(async () => {
    process.kill(master);
    await over;
  });

  const lines = createInterface({ input: log.stdout })[Symbol.asyncIterator]();
  const unheard: string[] = [];
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    async heard(words) {
      for (;;) {
        const place = unheard.findIndex((line) => line.includes(words));
        if (place >= 0) return unheard.splice(place, 1).join();
        const { value, done } = await lines.next();
        if (done) throw new Error(`The log ended without “${words}”:\n${unheard.join("\n")}`);
        unheard.push(value);
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

const owned = "active bounce corrupt defer deferred flush hold incoming private trace saved".split(" ");

async function layOut(home: string): Promise<void> {
  const queue = join(home, "queue");
  await chmod(home, 0o755);
  await mkdir(queue);
  for (const name of [...owned, "public", "maildrop", "pid", "../data"]) await mkdir(join(queue, name));
  const mine = [...owned, "../data"].map((name) => join(queue, name));
  await run("chmod", ["700", ...mine]);
  await run("chown", [accounts.owner, ...mine]);
  await run("chown", [`${accounts.owner}:${accounts.group}`, join(queue, "public"), join(queue, "maildrop")]);
}

function mainSettings(home: string, root: string, { relayed, piped }: Routes): string {
  const programs = join(root, "usr/lib/postfix");
  return `compatibility_level = 3.7
config_directory = ${home}
queue_directory = ${home}/queue
data_directory = ${home}/data
daemon_directory = ${programs}/sbin
command_directory = ${root}/usr/sbin
shlib_directory = ${programs}
meta_directory = ${root}/etc/postfix
maillog_file = ${home}/log
maillog_file_prefixes = ${home}
mail_owner = ${accounts.owner}
setgid_group = ${accounts.group}
default_privs = ${accounts.pipe}
import_environment = MAIL_CONFIG LD_LIBRARY_PATH=${programs}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
disable_dns_lookups = yes
myhostname = relay.example
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:nobody lives here
relay_domains = inline:{ {${relayed.domain}=yes}, {${piped.domain}=yes} }
transport_maps = inline:{ {${relayed.domain}=smtp:[127.0.0.1]:${relayed.port}}, {${piped.domain}=openline:} }
openline_destination_recipient_limit = 1
smtpd_relay_restrictions = permit_mynetworks, reject
`;
}

/** The services of master.cf (master(5)): none in a chroot. */
function services(port: number, { piped }: Routes): string {
  const bounce = (name: string) => `${name} unix - - n - 0 bounce`;
  return [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    "cleanup unix n - n - 0 cleanup",
    "qmgr unix n - n 300 1 qmgr",
    "rewrite unix - - n - - trivial-rewrite",
    ...["bounce", "defer", "trace"].map(bounce),
    "flush unix n - n 1000? 0 flush",
    "smtp unix - - n - - smtp",
    "error unix - - n - - error",
    "retry unix - - n - - error",
    "anvil unix - - n - 1 anvil",
    "postlog unix-dgram n - n - 1 postlogd",
    // Some mail servers fold the case of what they hand over; what we sign survives that.
    `openline unix - n n - - pipe flags=DRhu user=${accounts.pipe} argv=${piped.program}`,
    "",
  ].join("\n");
}
