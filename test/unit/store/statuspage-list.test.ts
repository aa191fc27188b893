import { describe, expect, test } from "vitest";
import { readList } from "../../support/subscriber-list.ts";

const hook = "https://hooks.example.org/status";

test("Statuspage's template is read by place, and other kinds of subscribers are told by line", async () => {
  const list = [
    "email,ada@example.org,yes,Card payments,search",
    "email,bob@example.org,no",
    "email,cyd@example.org",
    "sms,4155550123,US,yes,Card payments",
    `webhook,${hook},ops@example.org,checkout`,
    "slack,#general",
    "integration_partner,4155550124",
    "email,dan@example.org,yes,Fax",
    "carol@example.org,email",
  ].join("\r\n");
  const { rows, problems, rejected } = await readList(list);
  expect(rows).toMatchObject([
    { via: "email", address: "ada@example.org", state: "confirmed", source: "import:statuspage" },
    { address: "bob@example.org", state: "pending", scope: { components: [] } },
    { address: "cyd@example.org", state: "confirmed" },
    { via: "webhook", address: hook, state: "confirmed", scope: { components: ["checkout"] } },
  ]);
  expect(rows[0]?.scope?.components).toEqual(["checkout", "search"]);
  expect(rows[3]?.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const elsewhere = "which Openline does not do; ask them for an address of mail.";
  expect(problems).toEqual([
    `line 4, column via: wants to be told by sms, ${elsewhere}`,
    `line 6, column via: wants to be told by slack, ${elsewhere}`,
    `line 7, column via: wants to be told by integration_partner, ${elsewhere}`,
    expect.stringContaining("line 8, column components: names something that site.yaml does not have"),
    `line 9, column via: wants to be told by another way, ${elsewhere}`,
  ]);
  expect(rejected).toEqual([3, 5, 6, 7, 8].map((line) => list.split("\r\n")[line]));
});

test("a header above the template changes nothing", async () => {
  const { rows, problems } = await readList(
    "Type,Who,Skip,More\nemail,ada@example.org,yes,checkout\nemail,bob@example.org\n",
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ address }) => address)).toEqual(["ada@example.org", "bob@example.org"]);
});

test("an export is read by the names in its header", async () => {
  const header =
    "id,mode,email,endpoint,phone_number,quarantined_at,created_at,skip_confirmation_notification,Components";
  const { rows, problems, notes } = await readList(
    [
      header,
      "1,email,Ada@EXAMPLE.org,,,,2023-04-05 06:07:08 UTC,,Card payments; Search",
      `2,webhook,ops@example.org,${hook},,,2023-04-05T06:07:08.123Z,,`,
      "3,sms,,,+14155550123,,2023-04-05,,",
      "4,email,bob@example.org,,,2024-01-01T00:00:00Z,2023-04-05,,",
      "5,email,cyd@example.org,,,,2099-04-05,,",
      "6,email,dan@example.org,,,,05/04/2023,,",
      "7,email,eve@example.org,,,,2023-02-30,,",
    ].join("\n"),
  );
  const [ada, ops] = [new Date("2023-04-05T06:07:08Z"), new Date("2023-04-05T06:07:08.123Z")];
  expect(rows).toMatchObject([
    { address: "Ada@example.org", createdAt: ada, confirmedAt: ada, scope: { components: ["checkout", "search"] } },
    { via: "webhook", address: hook, confirmedAt: ops },
  ]);
  expect(problems.map((problem) => problem.split(";")[0])).toEqual([
    "line 4, column via: wants to be told by sms, which Openline does not do",
    "line 5, column quarantined: says that letters came back, so nobody is written to",
    "line 6, column created_at: lies in the future",
    "line 7, column created_at: is no moment",
    "line 8, column created_at: is no moment",
  ]);
  expect(notes.map((note) => note.slice(0, 16))).toEqual(["line 1: column 1", "line 1: column 5"]);
});

describe("who is told nothing elsewhere is told nothing here", () => {
  test.each([
    ["active", "confirmed"],
    ["Confirmed", "confirmed"],
    ["", "confirmed"],
    ["unconfirmed", "pending"],
    ["Pending", "pending"],
    ["unsubscribed", "refused"],
    ["quarantined", "refused"],
    ["bounced", "refused"],
    ["anything else", "refused"],
  ])("state “%s”: %s", async (state, standing) => {
    const { rows, problems } = await readList(`email,state\nada@example.org,${state}\n`);
    expect(rows[0]?.state ?? "refused").toBe(standing);
    expect(problems).toHaveLength(standing === "refused" ? 1 : 0);
  });

  test("who has not confirmed has no moment of it, and no words", async () => {
    const { rows } = await readList("email,state,created_at\nada@example.org,pending,2024-01-01\n", {
      agreed: "Tell me.",
    });
    expect(rows[0]).toMatchObject({ state: "pending", askedAt: new Date("2024-01-01"), confirmedAt: undefined });
    expect(rows[0]?.consent).toBeUndefined();
  });
});

test("everybody is asked again, if that is wanted", async () => {
  const { rows } = await readList("email,state,confirmed_at\nada@example.org,confirmed,2024-01-01\n", {
    ask: "Write to me.",
  });
  expect(rows[0]).toMatchObject({ state: "pending", consent: "Write to me." });
  expect(rows[0]?.confirmedAt).toBeUndefined();
});

test("the words that people agreed to elsewhere are kept, and their own go before them", async () => {
  const { rows } = await readList("email,consent\nada@example.org,\nbob@example.org,Write!\n", { agreed: "Tell me." });
  expect(rows.map(({ consent }) => consent)).toEqual(["Tell me.", "Write!"]);
});
