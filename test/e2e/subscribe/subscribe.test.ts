import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fold } from "#cli/leakcheck/fold.ts";
import { scanFor } from "#cli/leakcheck/scan.ts";
import { openDatabase } from "#store/database.ts";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { filesBelow } from "../../support/files-below.ts";
import { type Front, openFront } from "../../support/front.ts";
import { gitIn } from "../../support/repository.ts";
import { type Serving, startServing } from "../../support/serving.ts";
import { ask, lettersTo, linksIn, linkTo, newestOf, press, visit } from "./readers.ts";
import { openTown, type Town } from "./town.ts";

const [ada, bo, cy] = ["ada.canary.q7x4@example.org", "bo.canary.w2m9@example.net", "cy.canary.k5t8@example.org"];
const [gone, later] = ["gone.canary.z3h6@example.org", "later.canary.v8d1@example.org"];
const refusals = new Map([
  [gone, `550 5.1.1 <${gone}>: there is no such mailbox`],
  [later, `450 4.2.1 <${later}>: come again later`],
]);

const open = new AsyncDisposableStack();
const said: string[] = [];
let town: Town;
let serving: Serving;
let front: Front;
let chromium: TestBrowser;

beforeAll(async () => {
  town = open.use(await openTown((to) => refusals.get(to)));
  serving = open.use(await startServing(town.house));
  front = open.use(await openFront(serving.port));
  chromium = open.use(await openBrowser(front));
  await town.house.run("scripts/openline.ts", ["subscribers", "add", cy]);
});
afterAll(() => open.disposeAsync());

/** The subjects of what somebody has got since they had `before` letters, without the name of the site. */
async function heard(address: string, before: number): Promise<string[]> {
  const letters = (await lettersTo(town.mailbox, address)).slice(before);
  return letters.map(({ subject = "" }) => subject.replace(/^\[Example Shop\] | \(.*\)$/g, "")).sort();
}
const payments = "Card payments fail for some customers";
const search = "Search is slow for some customers";
const work = "Search pauses for up to an hour";

/** What a program does that looks at links before their reader does. */
async function lookAt(links: readonly string[]): Promise<void> {
  for (const address of links) {
    for (const method of ["GET", "HEAD"]) expect((await front.ask(address, { method })).status).toBeLessThan(500);
  }
}

/** Everything in the store. */
async function everything() {
  await using database = await openDatabase(town.house.data);
  const tables = ["subscribers", "letters", "suppressions", "caps", "consents", "growth", "deliveries"];
  return tables.map((table) => database.connection.prepare(`SELECT * FROM ${table}`).all());
}

/** Waits until no letter is owed but that to the mail server that is busy, which was tried. */
async function carried(): Promise<void> {
  await using database = await openDatabase(town.house.data);
  const owed = database.connection.prepare("SELECT address, attempts > 0 AS tried FROM letters");
  const waiting = [{ address: later, tried: 1 }];
  await vi.waitFor(() => expect(owed.all().map((row) => ({ ...row }))).toEqual(waiting), { timeout: 30_000 });
}

test("whoever asks is told that a letter comes, and its button is what joins them", async () => {
  const told = [await ask(chromium, ada, ["checkout"]), await ask(chromium, bo, ["incident"])];
  for (const address of [gone, later]) told.push(await ask(chromium, address, []));
  expect(new Set(told).size).toBe(1);
  await carried();

  for (const address of [ada, bo]) {
    const letter = await newestOf(town.mailbox, address, 1);
    const before = await everything();
    await lookAt(linksIn(letter));
    const page = await visit(chromium, linkTo("confirm", letter));
    expect(await everything()).toEqual(before);
    expect(await press(page, "main form button")).toContain("You are subscribed");
    await page.close();
  }
});

test("they get exactly what they chose", async () => {
  said.push(await town.say(40));
  expect(await heard(ada, 1)).toEqual([payments]);
  expect(await heard(bo, 1)).toEqual([payments, search]);
  expect(await heard(cy, 0)).toEqual([payments, search, work]);
});

test("looking at any link of any letter changes nothing", async () => {
  const before = await everything();
  for (const address of [ada, bo, cy]) {
    for (const letter of await lettersTo(town.mailbox, address)) await lookAt(linksIn(letter));
  }
  expect(await everything()).toEqual(before);
});

test("a letter leads to what its reader chose, and what they change there is what they get from then on", async () => {
  const page = await visit(chromium, linkTo("preferences", await newestOf(town.mailbox, ada, 2)));
  const ticked = () =>
    page.$$eval("main [type=checkbox]:checked", (boxes) => boxes.map((box) => box.getAttribute("value")));
  expect(await ticked()).toEqual(["checkout"]);
  for (const value of ["checkout", "search", "maintenance"]) await page.click(`main [value="${value}"]`);
  expect(await press(page, 'form[action*="preferences/"] button')).toContain("Your choice is saved");
  expect(await ticked()).toEqual(["search", "maintenance"]);
  await page.close();

  said.push(await town.say(30));
  expect(await heard(ada, 2)).toEqual([work]);
  expect(await heard(bo, 3)).toEqual([payments, search]);
  expect(await heard(cy, 3)).toEqual([payments, search, work]);
});

const click = "List-Unsubscribe=One-Click";
const part = '--=_b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--=_b--\r\n';

test.each([
  ["application/x-www-form-urlencoded", ada, click],
  ['multipart/form-data; boundary="=_b"', bo, part],
])("their mail provider leaves for them with one click, as %s", async (type, address, body) => {
  const letter = await newestOf(town.mailbox, address, 3);
  const header = (name: string) => letter.headers.find(({ key }) => key === name)?.value ?? "";
  expect(header("list-unsubscribe-post")).toBe(click);
  const [, way = ""] = /^<(https:[^>]+)>/.exec(header("list-unsubscribe")) ?? [];
  const answered = await front.ask(way, { method: "POST", headers: { "content-type": type }, body });
  expect(answered.status).toBe(200);
  expect(answered.body).not.toContain(address);
});

test("and they hear nothing more, while who stays hears all", async () => {
  const [ofAda, ofBo] = [await lettersTo(town.mailbox, ada), await lettersTo(town.mailbox, bo)];
  said.push(await town.say(20));
  expect(await heard(cy, 6)).toEqual([payments, search, work]);
  expect(await lettersTo(town.mailbox, ada)).toEqual(ofAda);
  expect(await lettersTo(town.mailbox, bo)).toEqual(ofBo);
  // Nobody is owed a farewell for a provider's click.
  await carried();
});

/** What is wrong with a request, told with all that nobody must hear of. */
async function askBadly(tokens: readonly string[]): Promise<string[]> {
  const service = "https://updates.example.com/letters/";
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const fields = `address=${ada}&consent=yes`;
  const [token = ""] = tokens;
  const post = (path: string, headers: Record<string, string>, body: string) =>
    front.ask(service + path, { method: "POST", headers, body });
  const all = [
    ...["confirm", "preferences", "u"].map((verb) => front.ask(`${service}${verb}/${token.slice(0, -1)}`)),
    ...["erase", "export", "preferences", "u"].map((verb) => post(`${verb}/${token.slice(0, -1)}`, form, fields)),
    post("subscribe", { ...form, origin: "https://elsewhere.example" }, fields),
    post("subscribe", { "content-type": "application/json" }, JSON.stringify({ address: ada })),
    post("subscribe", form, `${fields}&components=${"x".repeat(100_000)}`),
    post("bounces", { "content-type": "message/rfc822" }, `To: ${bo}\r\n\r\n${tokens.join("\r\n")}`),
    post("publish", { "content-type": "application/json" }, JSON.stringify({ commit: ada })),
  ];
  return (await Promise.all(all)).map(({ status, body }) => `${status} ${body}`);
}

test("nothing but the store and the letters has their addresses or what opens their choices", async () => {
  const letters = (await Promise.all([ada, bo, cy].map((address) => lettersTo(town.mailbox, address)))).flat();
  const tokens = [
    ...new Set(letters.flatMap((letter) => linksIn(letter)).flatMap((link) => link.match(/k\d+\.\S+/) ?? [])),
  ];
  expect(tokens.length).toBeGreaterThan(6);
  const returnPaths = town.mailbox.letters.map(({ from }) => from.replace(/@.*/, ""));
  const answers = await askBadly(tokens);
  expect(answers.filter((answer) => !/^(?:20[02]|4\d\d) /.test(answer))).toEqual([]);

  const { house } = town;
  // A form that has to be mended holds what its sender wrote.
  said.push(...answers.filter((answer) => !answer.startsWith("422 ")));
  said.push(serving.said(), await gitIn(house.repository, "log", "--all", "--patch"));
  for (const words of [
    ["subscribers", "list"],
    ["ledger", "list"],
  ]) {
    const { out, err } = await house.run("scripts/openline.ts", words);
    said.push(out + err);
  }
  const words = [ada, bo, cy, gone, later, ...tokens, ...returnPaths];
  const scan = scanFor(words.map((text, index) => ({ name: `word ${index}`, letters: fold(text) })));
  const files = (await filesBelow(house.directory)).filter(({ name }) => !/^\/data\/openline\.db/.test(name));
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(["/dist/index.html", "/repository/.git/HEAD"]));
  const artifacts = said.map((text, index) => ({ name: `said ${index}`, bytes: Buffer.from(text) }));
  expect([...artifacts, ...files].flatMap((artifact) => scan.leaksOf(artifact))).toEqual([]);
  expect(scan.leaksOf({ name: "a letter", bytes: town.mailbox.letters.at(-1)?.bytes ?? Buffer.alloc(0) })).not.toEqual(
    [],
  );
});
