import { type IncomingHttpHeaders, type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";

/** One request that tells or asks somebody something. */
export interface Call {
  /** `POST` if left out. */
  readonly method?: "GET" | "POST" | undefined;
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
  /** How long all of it may take, in milliseconds. */
  readonly limit: number;
  /** So much of an answer is read and no more, in bytes; 64 KiB if left out. */
  readonly mostRead?: number | undefined;
  /** Tells the addresses of the host, where not everybody is believed. */
  readonly lookup?: LookupFunction | undefined;
}

/** What the other side answered, as far as it was read. */
export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Whether `body` is all of it. */
  readonly whole: boolean;
}

/** How a call ended: `unreached` never carried a byte of the request, `silent` may have been heard. */
export type Answer = Answered | { readonly kind: "unreached" | "silent"; readonly code: string };

const usuallyRead = 64 * 1024;

/**
 * Calls once. It follows nobody elsewhere, keeps no line (one that died while idle would look like one that died with
 * our words), reads a bounded answer, and is over within its limit whatever the other side does.
 */
export function callOnce({
  method = "POST",
  address,
  headers,
  body,
  limit,
  mostRead = usuallyRead,
  lookup,
}: Call): Promise<Answer> {
  const isPlain = address.protocol === "http:";
  return new Promise((resolve) => {
    let stood = false;
    let answered: Answered | undefined;
    const request = (isPlain ? plainRequest : secureRequest)(address, {
      method,
      agent: false,
      lookup,
      headers: { "user-agent": "Openline", ...headers, "content-length": String(body?.byteLength ?? 0) },
    });
    const end = (answer: Answer) => {
      clearTimeout(timer);
      request.destroy();
      resolve(answer);
    };
    const fail = (code: string) => end(answered ?? { kind: stood ? "silent" : "unreached", code });
    const timer = setTimeout(() => fail("ETIMEDOUT"), limit);

    request.once("socket", (socket) =>
      socket.once(isPlain ? "connect" : "secureConnect", () => {
        stood = true;
      }),
    );
    request.on("error", (error) => fail(codeOf(error)));
    request.once("response", (response) => readBounded(response, mostRead, (answer) => (answered = answer), end));
    request.end(body);
  });
}

function readBounded(
  response: IncomingMessage,
  mostRead: number,
  onMore: (answer: Answered) => void,
  end: (answer: Answered) => void,
): void {
  const chunks: Buffer[] = [];
  let read = 0;
  const answer = (whole: boolean): Answered => ({
    kind: "answered",
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).toString("utf8"),
    whole,
  });
  onMore(answer(false));
  response.on("data", (chunk: Buffer) => {
    read += chunk.byteLength;
    if (read > mostRead) return end(answer(false));
    chunks.push(chunk);
    onMore(answer(false));
  });
  response.on("error", () => end(answer(false)));
  response.once("end", () => end(answer(response.complete)));
}

/** The system's name of an error, which never holds an address or anybody's words. */
function codeOf(error: Error): string {
  const code = "code" in error ? String(error.code) : "";
  return /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : "no answer";
}
