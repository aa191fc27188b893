import { expect, test } from "vitest";
import { letsPeopleLeave } from "#delivery/probes/leaving.ts";
import { openService } from "../../support/subscription-service.ts";

const language = "fr";

test.each(["https://mail.example.com/", "https://mail.example.com/below/a/path"])(
  "readiness knows the service at %s by its answers, and nobody leaves for that",
  async (address) => {
    await using service = await openService({ subscriptions: { address }, languages: [language, "en"] });
    const { subscriber } = await service.subscribers.add({ address: "ada@example.org", source: "cli" }, service.now());
    const before = service.everything();
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      asked.push(String(input));
      return await service.app.request(String(input), init);
    };
    const look = () => letsPeopleLeave(address, language, { fetch, limit: 1_000 });
    expect(await look()).toMatchObject({ state: "ok" });
    expect(asked.join()).not.toContain(subscriber.id);
    expect(service.everything()).toEqual(before);

    await service.database.close();
    expect(await look()).toMatchObject({ state: "fail", what: expect.stringContaining("answers 503 to “health”") });
  },
);
