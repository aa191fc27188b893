import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type PublishState, publishRequest } from "#subscriptions/publishing.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";
import { isSigned } from "#subscriptions/signed-post.ts";

const statuses = {
  accepted: 202,
  "under way": 202,
  told: 200,
  owed: 200,
  unknown: 200,
  busy: 409,
  foreign: 409,
  older: 409,
} as const satisfies Record<PublishState, number>;

/** `POST publish` `{repository, commit}`, signed: CI that built and deployed the page asks that its words go out. */
export function publish({ publishing, now }: SubscriptionService): Hono {
  const app = new Hono();
  if (publishing === undefined) return app;
  return app
    .post("/publish", bodyLimit({ maxSize: 4_096 }), async (context) => {
      const body = new Uint8Array(await context.req.arrayBuffer());
      if (!isSigned(context.req.raw.headers, body, publishing.secret, now()))
        return context.json({ state: "unsigned" }, 401);
      const request = publishRequest.safeParse(parsedJson(body));
      if (!request.success) return context.json({ state: "malformed" }, 400);
      const state = await publishing.ask(request.data);
      return context.json({ state }, statuses[state]);
    })
    .all("/publish", (context) => context.json({ state: "malformed" }, 405, { Allow: "POST" }));
}

function parsedJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
