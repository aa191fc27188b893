import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { selfSigned } from "./certificate.ts";

/** A host on this machine that shows the certificate of another, and says nothing. */
export interface SecureHost extends AsyncDisposable {
  /** Leads there for its name, and trusts its certificate. */
  readonly tls: NonNullable<Surroundings["tls"]>;
  /** Shows another certificate from now on, which holds for so many days and an hour. */
  holdsFor(days: number): void;
}

/** Opens it on a free port of 127.0.0.1, for a name that it is trusted with for two months. */
export async function openSecureHost(name: string): Promise<SecureHost> {
  const shown = (days: number) => selfSigned(new Date(Date.now() + days * 86_400_000 + 3_600_000), name);
  let certificate = shown(60);
  const server = createServer(certificate, (socket) => socket.on("error", () => socket.destroy()));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    tls: (host) => (host === name ? { host: "127.0.0.1", port, ca: certificate.cert } : {}),
    holdsFor(days) {
      certificate = shown(days);
      server.setSecureContext(certificate);
    },
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
