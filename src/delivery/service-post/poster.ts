import { join } from "node:path";
import { outcomeForOne } from "#delivery/channels/hooks/outcome.ts";
import { hookOf, type ReadersHook } from "#delivery/channels/hooks/readers-hook.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { jsonHeaders } from "#delivery/channels/http/chat.ts";
import type { HookRequest } from "#delivery/channels/http/hook.ts";
import { isSuccess, unanswered, unsuccessful } from "#delivery/channels/http/outcome.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import { diskTrouble, put } from "#delivery/channels/outbox.ts";
import { sharedKey } from "#delivery/channels/webhook/keys.ts";
import { signedHeaders, webhookId } from "#delivery/channels/webhook/signature.ts";
import type { Outcome } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import type { ServiceLetter } from "#render/service-mail.ts";
import { serviceEvent, serviceMessage } from "#render/service-post.ts";

/** One of the service's own letters, to an address of the reader's own. */
export interface UnsentPost {
  /** What tells it from every other letter that the service ever owes: the same whenever it is sent again. */
  readonly id: string;
  readonly letter: ServiceLetter;
  readonly to: Pick<Subscriber, "id" | "via" | "address" | "secret">;
  readonly language: string;
  readonly sentAt: Date;
}

/** Brings challenges and the service's other letters to webhooks and chats, one call at a time. */
export interface Poster {
  /** One call, one outcome, which never closes anything; it never retries, logs or throws for what the world does. */
  send(post: UnsentPost): Promise<Outcome>;
}

export interface Posting {
  readonly settings: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
  /** Calls addresses that strangers gave, or the directory that posts are put into in its stead. */
  readonly by: Caller | { readonly outbox: string };
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

/** Strangers name these addresses: nobody else's letter waits longer for them. */
const usualLimit = 5_000;
const listener = { who: "The webhook", failsClearly: true };

export function openPoster({ settings, base, by, limit = usualLimit }: Posting): Poster {
  const compose = (hook: ReadersHook, { id, letter, language, sentAt }: UnsentPost): HookRequest => {
    if (hook.via !== "webhook") {
      const message = serviceMessage(letter, hook.via, settings, { base, language });
      return { headers: jsonHeaders, body: Buffer.from(JSON.stringify(message)) };
    }
    const body = Buffer.from(JSON.stringify(serviceEvent(letter, hook.secret, settings, { base, now: sentAt })));
    const name = webhookId({ announcement: `letters/${id}`, channel: "service", recipient: hook.id }, settings);
    const signed = signedHeaders(name, sentAt, body, [sharedKey(hook.secret)]);
    return { headers: { "content-type": "application/json", ...signed }, body };
  };
  return {
    async send(post) {
      const hook = hookOf({ ...post.to, language: post.language });
      if ("kind" in hook) return hook;
      const request = compose(hook, post);
      if (typeof by !== "function") return await keep(by.outbox, post.id, request);
      const answer = await by({ address: hook.address, ...request, limit });
      return outcomeForOne(hook.via, outcomeOf(answer, post.sentAt), answer);
    },
  };
}

/**
 * A first call to an address that nobody vouches for: whoever says no is not asked again, and sending us elsewhere is
 * a no.
 */
function outcomeOf(answer: Answer, now: Date): Outcome {
  if (answer.kind !== "answered") return unanswered(listener, answer);
  if (isSuccess(answer)) return { kind: "sent", receipt: String(answer.status) };
  const outcome = unsuccessful(listener, answer, now);
  const isNo = answer.status < 500 && outcome.kind === "deferred" && outcome.retryAt === undefined;
  return isNo ? { kind: "refused", code: outcome.code, reason: outcome.reason } : outcome;
}

async function keep(directory: string, id: string, { body }: HookRequest): Promise<Outcome> {
  const name = `${id.replace(/[^A-Za-z0-9]/g, "-")}.json`;
  try {
    await put(join(directory, name), body);
    return { kind: "sent", receipt: name };
  } catch (error) {
    return diskTrouble(error);
  }
}
