import { type Answer, callOnce } from "#delivery/channels/http/call.ts";

/** How we speak to the API of a network. */
export interface Network {
  /** Ends with a slash; all calls go below it. */
  readonly address: string;
  /** How long one call may take, in milliseconds. */
  readonly limit: number;
}

export interface NetworkCall {
  readonly headers?: Readonly<Record<string, string>>;
  /** What lets us speak as the account. */
  readonly token?: string | undefined;
  readonly content?: object | undefined;
}

/** A timeline of long posts is longer than other answers. */
const mostRead = 1024 * 1024;

/** Makes one call in JSON to `path` below the network's address. */
export function call(network: Network, method: "GET" | "POST", path: string, given: NetworkCall = {}): Promise<Answer> {
  const { headers, token, content } = given;
  return callOnce({
    method,
    address: new URL(path, network.address.replace(/\/?$/, "/")),
    headers: {
      accept: "application/json",
      ...(content !== undefined && { "content-type": "application/json" }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: content && Buffer.from(JSON.stringify(content)),
    limit: network.limit,
    mostRead,
  });
}
