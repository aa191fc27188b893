import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { overdueCommand } from "#cli/commands/overdue.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { environment } from "#model/environment.ts";
import { smallIncident, smallSite, writeTree } from "../../support/content.ts";

const small = { "site.yaml": smallSite, ...smallIncident() };
const incident = "incidents/2026-03-14-checkout-errors/incident.md";

/** A chat service's webhook on this machine, with all that was posted to it. */
async function openWebhook(answer: (response: ServerResponse, request: IncomingMessage) => void) {
  const posted: { path: string; type: string | undefined; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    posted.push({ path: request.url ?? "", type: request.headers["content-type"], body: JSON.parse(body) });
    answer(response, request);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The webhook has no port.");
  return {
    posted,
    host: `127.0.0.1:${address.port}`,
    url: `http://127.0.0.1:${address.port}/hooks/canary-path?token=canary-token`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const well = (response: ServerResponse) => response.end("ok");

/** Calls `openline overdue --tell` on the content of `directory` at `time` of 14 March 2026. */
async function tell(directory: string, time: string, url: string | undefined, ...words: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const session: Session = {
    environment: {
      ...environment.parse({ OPENLINE_CONTENT: directory, OPENLINE_WATCH_URL: url }),
      secrets: {},
      programs: "",
    },
    root: ".",
    now: () => new Date(`2026-03-14T${time}Z`),
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    exitCode: 0,
  };
  const code = await run(overdueCommand(session, { limit: 300 }), ["--tell", ...words], session);
  return { said: said.join("\n"), complaints: complaints.join("\n"), code };
}

test("communicators hear what is owed, a line each for people and all of it for programs", async () => {
  await using tree = await writeTree(small);
  await using webhook = await openWebhook(well);
  const { said, complaints, code } = await tell(tree.directory, "11:20:00", webhook.url);
  expect({ code, complaints }).toEqual({ code: 1, complaints: "" });
  expect(said).toContain(`The communicators were told at ${webhook.host}.`);
  expect(webhook.posted).toMatchObject([
    {
      path: "/hooks/canary-path?token=canary-token",
      type: "application/json",
      body: {
        text: "“Card payments fail for some customers”: the update promised for 2026-03-14 10:15 UTC has not come, late by 1 hour 5 minutes.",
        owed: [{ kind: "promise", subject: "2026-03-14-checkout-errors", impact: "major", lateMinutes: 65 }],
      },
    },
  ]);
});

test("nothing is posted when nothing is owed", async () => {
  await using tree = await writeTree(small);
  await using webhook = await openWebhook(well);
  expect(await tell(tree.directory, "10:00:00", webhook.url)).toMatchObject({ said: "Nothing is overdue.", code: 0 });
  expect(webhook.posted).toEqual([]);
});

test("it remembers nothing: who asks again is told again", async () => {
  await using tree = await writeTree(small);
  await using webhook = await openWebhook(well);
  await tell(tree.directory, "11:20:00", webhook.url);
  await tell(tree.directory, "11:20:00", webhook.url);
  expect(webhook.posted).toHaveLength(2);
  expect(webhook.posted[0]).toEqual(webhook.posted[1]);
});

test("words that a chat service would take for a command are words, and programs get them as written", async () => {
  const named = smallIncident()[incident]?.replace(/^title: .*$/m, 'title: "Search & <!channel> fail"') ?? "";
  await using tree = await writeTree({ ...small, [incident]: named });
  await using webhook = await openWebhook(well);
  await tell(tree.directory, "11:20:00", webhook.url);
  expect(webhook.posted[0]?.body).toMatchObject({
    text: expect.stringContaining("Search &amp; &lt;!channel&gt; fail"),
    owed: [{ what: expect.stringContaining("Search & <!channel> fail") }],
  });
});

test("a file that cannot be read is told, for nobody knows what it owes", async () => {
  const broken = smallIncident()[incident]?.replace("major", "sev1") ?? "";
  await using tree = await writeTree({ ...small, [incident]: broken });
  await using webhook = await openWebhook(well);
  expect(await tell(tree.directory, "10:00:00", webhook.url)).toMatchObject({ code: 1 });
  expect(webhook.posted[0]?.body).toEqual({ text: "What 1 file owes cannot be told.", owed: [] });
});

test.each<[string, (response: ServerResponse) => void, string]>([
  ["fails", (response) => response.writeHead(500).end("canary-answer"), "answers 500"],
  ["refuses", (response) => response.writeHead(404).end(), "answers 404"],
  ["is silent", () => undefined, "does not answer in time"],
  ["hangs up", (response) => response.destroy(), "cannot be reached"],
  ["sends us elsewhere", (response) => response.writeHead(307, { location: "/elsewhere" }).end(), "sends us elsewhere"],
])("a webhook that %s is complained of in one line, by its host alone", async (_, answer, why) => {
  await using tree = await writeTree(small);
  await using webhook = await openWebhook(answer);
  const { said, complaints, code } = await tell(tree.directory, "11:20:00", webhook.url);
  expect(code).toBe(1);
  expect(complaints).toMatch(new RegExp(`^The webhook at ${webhook.host} ${why}.*; nobody was told\\.$`));
  expect(said + complaints).not.toContain("canary");
  expect(said).toContain("overdue/promise");
  expect(webhook.posted, "it was tried once, and nowhere else").toHaveLength(1);
});

test("programs that read the answer are not disturbed", async () => {
  await using tree = await writeTree(small);
  await using webhook = await openWebhook(well);
  const { said } = await tell(tree.directory, "11:20:00", webhook.url, "--format", "json");
  expect(webhook.posted[0]?.body).toMatchObject({ owed: JSON.parse(said) });
});

test.each([
  ["no webhook", undefined, "--tell needs OPENLINE_WATCH_URL"],
  ["a password in it", "https://ada:canary@hooks.example.com/x", "OPENLINE_WATCH_URL takes no user name"],
])("%s is refused, by the variable's name", async (_, url, why) => {
  await using tree = await writeTree(small);
  const { said, complaints, code } = await tell(tree.directory, "11:20:00", url);
  expect({ said, code }).toEqual({ said: "", code: 1 });
  expect(complaints).toContain(why);
  expect(complaints).not.toContain("canary");
});
