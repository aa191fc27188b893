import { Agent as PlainAgent } from "node:http";
import { Agent } from "node:https";
import { TwitterApi } from "twitter-api-v2";
import type { Environment } from "#model/environment.ts";

/** Where X is asked. */
export function addressOfX({ X_API_URL }: Pick<Environment, "X_API_URL">): string {
  return X_API_URL === undefined ? "https://api.x.com/2/" : X_API_URL.replace(/\/?$/, "/");
}

export interface XAnswer {
  readonly content: unknown;
  readonly headers: { get(name: string): string | null };
}

/** X as our keys open it, for questions. */
export interface XQuestions {
  /** Throws whatever twitter-api-v2 throws. */
  get(path: string, query: Readonly<Record<string, string>>): Promise<XAnswer>;
  /** Whether the limit has passed, and ended what was asked. */
  isLate(): boolean;
  close(): void;
}

/** All that is asked ends within `limit` milliseconds, even an answer that never does. Undefined without keys. */
export function openX(environment: Environment, limit: number): XQuestions | undefined {
  const { X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET } = environment;
  if (!X_APP_KEY || !X_APP_SECRET || !X_ACCESS_TOKEN || !X_ACCESS_SECRET) return undefined;
  const tokens = {
    appKey: X_APP_KEY,
    appSecret: X_APP_SECRET,
    accessToken: X_ACCESS_TOKEN,
    accessSecret: X_ACCESS_SECRET,
  };
  const prefix = addressOfX(environment);
  const agent = prefix.startsWith("http:") ? new PlainAgent() : new Agent();
  const { v2 } = new TwitterApi(tokens, { httpAgent: agent, compression: false });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    agent.destroy();
  }, limit);
  return {
    async get(path, query) {
      const { data, headers } = await v2.get<unknown>(path, query, { prefix, fullResponse: true });
      const get = (name: string) => {
        const value = headers[name];
        return typeof value === "string" ? value : null;
      };
      return { content: data, headers: { get } };
    },
    isLate: () => late,
    close() {
      clearTimeout(timer);
      agent.destroy();
    },
  };
}
