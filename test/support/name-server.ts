import { createSocket } from "node:dgram";
import { Resolver } from "node:dns/promises";
import { once } from "node:events";

/** What a name server says about one question, `TXT example.com`: records, or a code; what is not in it does not exist. */
export type Zone = Record<string, readonly string[] | "SERVFAIL" | "REFUSED" | "NODATA" | "silence">;

const types = { A: 1, NS: 2, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;
const codes = { NODATA: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 } as const;

/** A name server on this machine, and a resolver that asks it alone. */
export interface Names extends AsyncDisposable {
  readonly resolver: Resolver;
  /** May be changed while it runs. */
  readonly zone: Zone;
}

/** Opens a name server (RFC 1035 over UDP) on a free port of 127.0.0.1. */
export async function openNameServer(zone: Zone, limit = 2_000): Promise<Names> {
  const socket = createSocket("udp4");
  socket.on("message", (question, { port, address }) => {
    const answer = answerTo(question, zone);
    if (answer !== undefined) socket.send(answer, port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const resolver = new Resolver({ timeout: limit, tries: 1 });
  resolver.setServers([`127.0.0.1:${socket.address().port}`]);
  return {
    resolver,
    zone,
    async [Symbol.asyncDispose]() {
      resolver.cancel();
      await new Promise<void>((closed) => socket.close(() => closed()));
    },
  };
}

function answerTo(message: Buffer, zone: Zone): Buffer | undefined {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  const type = message.readUInt16BE(at + 1);
  const kind = Object.entries(types).find(([, number]) => number === type)?.[0] ?? "?";
  const name = labels.join(".").toLowerCase();
  const isKnown = Object.keys(zone).some((key) => key.split(" ")[1] === name);
  const found = zone[`${kind} ${name}`] ?? (isKnown ? "NODATA" : "NXDOMAIN");
  if (found === "silence") return undefined;
  const records = typeof found === "string" ? [] : found;
  const head = Buffer.alloc(12);
  message.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (typeof found === "string" ? codes[found] : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(records.length, 6);
  return Buffer.concat([head, message.subarray(12, at + 5), ...records.map((text) => recordOf(type, text))]);
}

function recordOf(type: number, text: string): Buffer {
  const bytes = bytesOf(type, text);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(bytes.length, 10);
  return Buffer.concat([head, bytes]);
}

function bytesOf(type: number, text: string): Buffer {
  switch (type) {
    case types.AAAA: {
      const [before = "", after = ""] = text.split("::").map((half) =>
        half
          .split(":")
          .map((one) => one.padStart(4, "0"))
          .join(""),
      );
      return Buffer.from(before.replace(/^0000$/, "") + after.padStart(32 - before.length, "0"), "hex");
    }
    case types.A:
      return Buffer.from(text.split(".").map(Number));
    case types.MX: {
      const [preference = "10", exchange = ""] = text.split(" ");
      return Buffer.concat([Buffer.from([0, Number(preference)]), nameOf(exchange)]);
    }
    case types.TXT:
      return Buffer.concat((text.match(/.{1,255}/g) ?? [""]).map((part) => sized(part)));
    default:
      return nameOf(text);
  }
}

function nameOf(name: string): Buffer {
  const labels = name.split(".").filter((label) => label !== "");
  return Buffer.concat([...labels.map(sized), Buffer.from([0])]);
}

function sized(text: string): Buffer {
  return Buffer.concat([Buffer.from([text.length]), Buffer.from(text, "latin1")]);
}
