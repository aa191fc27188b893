/**
 * `serve.ts <directory>`: a real Bluesky server from the packages that are installed there, for whoever started this
 * process. It tells its address, puts its clock forward by as many milliseconds as it is told, and ends with the line.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface DevEnv {
  readonly TestNetworkNoAppView: {
    create(settings: object): Promise<{ readonly pds: { readonly url: string }; close(): Promise<void> }>;
  };
}

const [directory = ""] = process.argv.slice(2);
// Its accounts lie where its packages lie, and go with them.
process.env["TMPDIR"] = directory;

let ahead = 0;
globalThis.Date = new Proxy(Date, {
  construct: (system, given, as) => Reflect.construct(system, given.length === 0 ? [system.now() + ahead] : given, as),
  get: (system, name) => (name === "now" ? () => system.now() + ahead : Reflect.get(system, name)),
});

const entry = pathToFileURL(join(directory, "node_modules", "@atproto", "dev-env", "dist", "index.js"));
const { TestNetworkNoAppView }: DevEnv = await import(entry.href);
const network = await TestNetworkNoAppView.create({});
process.on("message", (milliseconds) => {
  ahead += Number(milliseconds);
  process.send?.(String(ahead));
});
process.once("disconnect", () => network.close().finally(() => process.exit()));
process.send?.(network.pds.url);
