import type { z } from "zod";
import type { Answer } from "#delivery/channels/http/call.ts";

/** What an answer says as JSON; undefined where it is something else, or not whole. */
export function contentOf(answer: Answer): unknown {
  if (answer.kind !== "answered" || !answer.whole) return undefined;
  try {
    return JSON.parse(answer.body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a success says, where it has the form that we know. */
export function readAs<Form extends z.ZodType>(form: Form, answer: Answer): z.output<Form> | undefined {
  if (answer.kind !== "answered" || answer.status < 200 || answer.status > 299) return undefined;
  return form.safeParse(contentOf(answer)).data;
}
