import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isForm } from "#subscriptions/forms/fields.ts";
import { isOwnForm, ownOrigins } from "#subscriptions/forms/origin.ts";
import { refuse } from "#subscriptions/pages/said.ts";
import { visitOf } from "#subscriptions/pages/visit.ts";
import type { SubscriptionService } from "#subscriptions/service.ts";

/** A thousand components chosen, by names of eighty characters. */
const longestForm = 128 * 1_024;

/** Lets through only what is a form, of a form's length, from the service's own pages or from the status page. */
export function formOnly(service: SubscriptionService): [MiddlewareHandler, MiddlewareHandler] {
  const origins = ownOrigins([service.terms.address, service.settings.address, service.page]);
  const refused = (context: Context, why: Parameters<typeof refuse>[1]) => refuse(visitOf(context, service), why);
  return [
    async (context, next) => {
      if (!isOwnForm(context.req.raw, origins)) return refused(context, "foreignForm");
      if (!isForm(context.req.raw)) return refused(context, "noForm");
      return next();
    },
    bodyLimit({ maxSize: longestForm, onError: (context) => refused(context, "tooLong") }),
  ];
}
