import type { Answered } from "#delivery/channels/http/call.ts";

/** What an answer says as JSON; undefined where it is none, or not whole. */
export function jsonIn({ body, whole }: Answered): unknown {
  try {
    return whole ? JSON.parse(body) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
