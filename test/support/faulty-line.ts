import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** Where a line to a mail server can die, in the order of the dialogue. */
export type Stage = "connect" | "greeting" | "ehlo" | "mail" | "rcpt" | "data" | "half-letter" | "letter";

export interface Fault {
  readonly at: Stage;
  /** `hang-up` cuts the line; `silence` keeps it open and lets nothing through any more. */
  readonly does: "hang-up" | "silence";
  /** The first time the stage is reached that is hit, counted from 1. */
  readonly from: number;
  /** How many times it is hit. */
  readonly times: number;
}

const commandStages: Readonly<Record<string, Stage>> = {
  EHLO: "ehlo",
  HELO: "ehlo",
  MAIL: "mail",
  RCPT: "rcpt",
  DATA: "data",
};

/** A line to the mail server at `port` that fails as told; resolves to its own port and how to close it. */
export async function openFaultyLine(port: number, fault: Fault): Promise<{ port: number; close(): void }> {
  const open = new Set<Socket>();
  let reached = 0;
  const isHit = (stage: Stage) => {
    if (stage !== fault.at) return false;
    reached += 1;
    return reached >= fault.from && reached < fault.from + fault.times;
  };
  const listener = createServer((client) => {
    const server = connect(port, "127.0.0.1");
    for (const socket of [client, server]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("close", () => open.delete(socket));
      // A reset is what these tests are about; the other end learns of it by the close.
      socket.on("error", () => socket.destroy());
    }
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
    carry(client, server, isHit, fault.does);
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("The line has no port.");
  return {
    port: address.port,
    close() {
      for (const socket of open) socket.destroy();
      listener.close();
    },
  };
}

/** Carries one dialogue, command by command, until the fault hits. */
function carry(client: Socket, server: Socket, isHit: (stage: Stage) => boolean, does: Fault["does"]): void {
  let mode: "commands" | "letter" | "answer" | "dead" = "commands";
  let greeted = false;
  let pending = "";
  const die = () => {
    mode = "dead";
    if (does === "hang-up") {
      client.resetAndDestroy();
      server.destroy();
    }
  };
  if (isHit("connect")) {
    die();
    return;
  }
  server.on("data", (bytes: Buffer) => {
    if (mode === "dead") return;
    if (mode === "answer") {
      if (isHit("letter")) return die();
      mode = "commands";
    }
    client.write(bytes);
    if (bytes.includes("354 ")) mode = "letter";
    if (!greeted) {
      greeted = true;
      if (isHit("greeting")) die();
    }
  });
  client.on("data", (bytes: Buffer) => {
    if (mode === "dead") return;
    if (mode === "letter") {
      if (isHit("half-letter")) {
        server.write(bytes.subarray(0, bytes.length / 2));
        return die();
      }
      server.write(bytes);
      pending = (pending + bytes.toString("latin1")).slice(-5);
      if (pending === "\r\n.\r\n") {
        mode = "answer";
        pending = "";
      }
      return;
    }
    for (const command of bytes.toString("latin1").match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const stage = commandStages[command.slice(0, 4).toUpperCase()];
      if (stage !== undefined && isHit(stage)) return die();
      server.write(command, "latin1");
    }
  });
}
