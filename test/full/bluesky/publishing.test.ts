import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BlueskyChannelSettings } from "#delivery/channels/bluesky.ts";
import type { Outcome } from "#model/delivery.ts";
import { anyText } from "../../support/any-text.ts";
import { aBlueskyChannel } from "../../support/bluesky-channel.ts";
import { type DeliveryFacts, sendOn } from "../../support/delivery.ts";
import { openRealBluesky, type ReadBack, type RealBluesky } from "./real-server.ts";

const address = "https://status.example.com/";
const account = "status.example.com";
const first = "incidents/checkout-errors/2026-03-14T0942Z-investigating";
const second = updateAt("10:10", "identified");
const third = updateAt("10:20", "monitoring");

/** Another update of the same incident. */
function updateAt(time: string, state: "identified" | "monitoring") {
  const stem = `2026-03-14T${time.replace(":", "")}Z-${state}`;
  const at = new Date(`2026-03-14T${time}:00Z`);
  return { id: `incidents/checkout-errors/${stem}`, path: `incidents/checkout-errors/#${stem}`, at, state };
}

describe.skipIf(process.env["OPENLINE_FULL"] === undefined)("on a real Bluesky server (OPENLINE_FULL)", () => {
  let server: RealBluesky;
  let channel: ReturnType<typeof aBlueskyChannel>;
  const outcomes: Outcome[] = [];
  const open = (facts: Partial<Pick<BlueskyChannelSettings, "credentials">> = {}) =>
    aBlueskyChannel({ url: server.line.url, credentials: server.credentials }, facts);

  beforeAll(async () => {
    server = await openRealBluesky();
    channel = open();
  }, 900_000);
  afterAll(async () => await server[Symbol.asyncDispose](), 60_000);

  async function send(facts: DeliveryFacts, on = channel): Promise<Outcome> {
    const outcome = await sendOn(on, { account, ...facts });
    outcomes.push(outcome);
    return outcome;
  }
  /** The post to which a receipt leads, as the server reads it back. */
  async function postOf(outcome: Outcome): Promise<ReadBack> {
    const receipt = outcome.kind === "sent" ? outcome.receipt : JSON.stringify(outcome);
    const found = (await server.posts()).find(({ uri, cid }) => `${uri}#${cid}` === receipt);
    if (found === undefined) throw new Error(`The server has no such post: ${receipt}`);
    return found;
  }
  /** What each facet marks by its bytes, beside the address to which it leads. */
  const marked = ({ value: { text, facets } }: ReadBack) =>
    facets.map(({ index, features: [{ uri }] }) => {
      return [Buffer.from(text).subarray(index.byteStart, index.byteEnd).toString("utf8"), uri];
    });
  const receiptOf = (outcome: Outcome) => (outcome.kind === "sent" ? outcome.receipt : "");
  const reference = ({ uri, cid }: ReadBack) => ({ uri, cid });

  test("an incident is told in one thread, and a correction answers what it corrects", async () => {
    const root = await send({});
    const thread = [{ announcement: first, receipt: receiptOf(root) }];
    const answer = await send({ announcement: { ...second, previous: first }, circumstances: { thread } });
    thread.push({ announcement: second.id, receipt: receiptOf(answer) });
    const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "Invoices work" };
    const announcement = { ...third, kind: "correction", corrects, previous: second.id } as const;
    const correction = await postOf(await send({ announcement, circumstances: { thread } }));

    const [begun, answered] = [await postOf(root), await postOf(answer)];
    expect(begun.uri).toMatch(/\/app\.bsky\.feed\.post\/[234567a-j][234567a-z]{12}$/);
    expect(begun.value).not.toHaveProperty("reply");
    expect(answered.value.reply).toEqual({ root: reference(begun), parent: reference(begun) });
    expect(correction.value.reply).toEqual({ root: reference(begun), parent: reference(begun) });
    expect(correction.value.text).toContain("What was wrong: “Invoices work”.");
    expect(await server.posts()).toHaveLength(3);
  });

  test("a post whose answer was lost is absorbed when it is repeated, with the same words or with others", async () => {
    const before = (await server.posts()).length;
    const announcement = { ...second, id: "incidents/checkout-errors/lost", path: "incidents/checkout-errors/#lost" };
    server.line.loses = 1;
    const lost = await send({ announcement });
    expect(lost).toMatchObject({ kind: "unknown", reason: "silence after the post had begun (ECONNRESET)" });
    const repeated = await send({ announcement, circumstances: { repeated: true } });
    const lagging = await send({ announcement, circumstances: { repeated: true, pageLags: true } }, open());
    expect(repeated).toMatchObject({ kind: "sent" });
    expect(lagging).toEqual(repeated);
    expect(await server.posts()).toHaveLength(before + 1);
    expect((await postOf(repeated)).value.text).not.toContain("lag behind");
  });

  test.each([
    ["emoji of several parts", "👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈 ".repeat(60), "en"],
    ["Arabic", "تعذّر الدفع بالبطاقة لبعض العملاء في المتجر الإلكتروني. ".repeat(12), "ar"],
    ["Japanese", "一部のお客様のカード決済が失敗しています。".repeat(20), "ja"],
    ["Hindi", "कुछ ग्राहकों के कार्ड भुगतान विफल हो रहे हैं, क्षमा करें। ".repeat(12), "hi"],
  ])("%s is taken, and its link is marked where it stands", async (_name, words, language) => {
    const path = `notices/long-${language}/`;
    const title = words.slice(0, 48).trim();
    const announcement = { id: path, path, social: words.trim(), language, words: { [language]: { title, body: "" } } };
    const post = await postOf(await send({ announcement }));
    expect(marked(post)).toEqual([[address + path, address + path]]);
    expect(post.value.text).toContain("…");
    expect(post.value.langs).toEqual([language]);
  });

  test("whatever is said is taken as it is, once", async () => {
    let said = 0;
    const texts = fc.record({ title: anyText, social: anyText });
    await fc.assert(
      fc.asyncProperty(texts, async ({ title, social }) => {
        said += 1;
        const path = `notices/any-${said}/`;
        const announcement = { id: path, path, social, words: { en: { title, body: "" } } };
        const outcome = await send({ announcement });
        expect(await send({ announcement, circumstances: { repeated: true } })).toEqual(outcome);
        expect(marked(await postOf(outcome))).toEqual([[address + path, address + path]]);
      }),
      { numRuns: 40 },
    );
  });

  test("an answer to a post that was deleted stands alone", async () => {
    const path = "notices/deleted/";
    const gone = await send({ announcement: { id: path, path } });
    await server.deletePost(receiptOf(gone).split("#")[0] ?? "");
    const thread = [{ announcement: path, receipt: receiptOf(gone) }];
    const announcement = { ...second, id: `${path}2`, path: `${path}#2`, previous: path };
    const alone = await postOf(await send({ announcement, circumstances: { thread } }));
    expect(alone.value).not.toHaveProperty("reply");
    expect(marked(alone)).toEqual([[`${address}${path}#2`, `${address}${path}#2`]]);
  });

  test.each([
    ["two hours old is renewed", 3, ["repo.putRecord", "server.refreshSession", "repo.putRecord"]],
    [
      "half a year old is opened anew",
      200 * 24,
      ["repo.putRecord", "server.refreshSession", "server.createSession", "repo.putRecord"],
    ],
  ])("a session that is %s", async (_name, hours, calls) => {
    const path = `notices/session-${hours}/`;
    await server.forward(hours);
    server.line.calls.length = 0;
    expect(await send({ announcement: { id: path, path } })).toMatchObject({ kind: "sent" });
    expect(server.line.calls).toEqual(calls);
  });

  test("a wrong password, a name that the account has no more, and an account taken down defer", async () => {
    const announcement = { id: "notices/never/", path: "notices/never/" };
    const wrong = { ...server.credentials, appPassword: "canary-abcd-efgh-ijkl" };
    const keptOut = (refusal: string, when = "") => {
      return { kind: "deferred", code: "401", reason: `Bluesky answered 401 (${refusal})${when}`, closes: true };
    };
    const signingIn = " when we signed in";
    expect(await send({ announcement }, open({ credentials: wrong }))).toEqual(
      keptOut("AuthenticationRequired", signingIn),
    );

    await server.takeDown(true);
    expect(await send({ announcement })).toEqual(keptOut("AccountTakedown"));
    expect(await send({ announcement }, open())).toEqual(keptOut("AuthenticationRequired", signingIn));
    await server.takeDown(false);

    await server.renameTo("openline-store.test");
    expect(await send({ announcement }, open())).toEqual(keptOut("AuthenticationRequired", signingIn));
    expect((await server.posts()).filter(({ value }) => value.text.includes(announcement.path))).toEqual([]);
  });

  test("no outcome shows what opens the account", () => {
    const shown = JSON.stringify(outcomes);
    expect(outcomes.length).toBeGreaterThan(90);
    for (const secret of [server.credentials.appPassword, "canary", "eyJ"]) expect(shown).not.toContain(secret);
  });
});
