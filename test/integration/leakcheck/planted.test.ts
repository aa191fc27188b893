import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { canaries } from "../../support/embargo.ts";
import { type GuardedHouse, openGuardedHouse } from "../../support/leak-check.ts";

const { title, body, laterBody, cause, codename, note, action } = canaries;
const encoded = (text: string) => [...text].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join("");
const escaped = (text: string) =>
  text.replaceAll(/\w/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
const quoted = (text: string) => Buffer.from(text).toString("hex").replaceAll(/../g, "=$&=\r\n");
const percent = (text: string) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();
const base64 = (text: string, before: number) => Buffer.from("#".repeat(before) + text).toString("base64");

/** Where it is planted, what, and the place that is named. */
const plants: readonly (readonly [name: string, path: string, content: string | Uint8Array, place: string])[] = [
  ["a feed", "dist/rss.xml", `<rss>\n<title>${title}</title></rss>`, "rss.xml:2 holds the title"],
  [
    "a search index, packed",
    "dist/search/index-2.json",
    gzipSync(JSON.stringify({ words: body })),
    "index-2.json:1 holds words",
  ],
  [
    "a page packed with brotli",
    "dist/index-3.html.br",
    brotliCompressSync(`<p>${body}</p>`.repeat(99)),
    "index-3.html.br:1",
  ],
  ["a deflated file", "dist/blob.bin", deflateSync(body), "blob.bin:1"],
  [
    "a sitemap",
    "dist/sitemap.xml",
    `<loc>https://example.com/incidents/2026-03-10-${codename}/</loc>`,
    "sitemap.xml:1",
  ],
  ["an API's escapes", "dist/api/v2/summary.json", `{"body": "${escaped(body)}"}`, "summary.json:1"],
  [
    "a file's name",
    `dist/incidents/2026-03-10-${codename}/index.html`,
    "",
    "/…/index.html (its name) holds the codename",
  ],
  ["entities", "dist/index-8.html", encoded(cause), "index-8.html:1"],
  ["entities in escapes", "dist/index-9.json", escaped(encoded(cause)), "index-9.json:1"],
  ["percent signs", "dist/link.html", `<a href="/?q=${percent(action)}">`, "link.html:1"],
  ["tags between letters", "dist/index-11.html", [...body].join("<wbr>"), "index-11.html:1"],
  ["capitals", "dist/index-12.html", body.toUpperCase(), "index-12.html:1"],
  ["another spelling", "dist/script.js", "\nlet velvetOkapi, VELVET_OKAPI;", "script.js:2 holds the codename"],
  ["letters backwards", "dist/index-14.html", [...body].reverse().join(""), "index-14.html:1"],
  ["lines that are wrapped", "dist/index.txt", body.replaceAll(" ", "\n> "), "index.txt:1"],
  ["a quotation that was cut", "dist/index-16.html", `${"x ".repeat(9)}${title.slice(0, 42)}…`, "index-16.html:1"],
  ["UTF-16", "dist/a-17.txt", Buffer.from(`\n${laterBody}`, "utf16le"), "a-17.txt:2"],
  ["UTF-16 in the other order", "dist/a-18.txt", swapped(laterBody), "a-18.txt:1"],
  ["base64", "dist/map-19.json", `{"map": "data:x;base64,${base64(body, 0)}"}`, "map-19.json:1"],
  ["base64, one later", "dist/map-20.json", `\n\nx${base64(body, 1)}`, "map-20.json:3"],
  ["base64, two later", "dist/map-21.json", `xy${base64(body, 2)}`, "map-21.json:1"],
  ["hexadecimal", "dist/dump.txt", Buffer.from(body).toString("hex"), "dump.txt:1"],
  ["a cache of the build", "project/.astro/store.json", JSON.stringify({ note }), ".astro/store.json:1"],
  ["a cache of the bundler", "project/node_modules/.vite/deps.js", `/* ${note} */`, "node_modules/.vite/deps.js:1"],
  ["the code that ran before", "project/.openline/cache/code/v24/a", `\0${note}`, ".openline/cache/code/v24/a:1"],
  ["what lint found before", "data/cache/found", JSON.stringify({ note }), "data/cache/found:1"],
  ["the ledger", "data/openline.db", Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(title)]), "openline.db:1"],
  ["a letter", "data/outbox/email/a/b-26.eml", `Subject: Hello\r\n\r\n${quoted(laterBody)}`, "b-26.eml:3 holds words"],
  [
    "a letter's subject",
    "data/outbox/email/a/b-27.eml",
    `Subject: =?UTF-8?B?${base64(title, 0)}?=\r\n`,
    "b-27.eml:1 holds the title",
  ],
  [
    "another subject",
    "data/outbox/email/a/b-28.eml",
    `Subject: =?UTF-8?Q?${title.slice(0, 20).replaceAll(" ", "_")}?=\r\n =?UTF-8?Q?${title.slice(20).replaceAll(" ", "_")}?=\r\n`,
    "b-28.eml:1 holds the title",
  ],
  [
    "the public content",
    "repository/content/notices/2026-03-14-hello/notice.md",
    `---\ntitle: Hello\nat: 2026-03-14T10:00:00Z\n---\nAsk about Velvet Okapi.\n`,
    "notice.md:5 holds the codename",
  ],
];

/** Nothing of what is said repeats what must not be said. */
function expectSilence(said: string): void {
  const letters = said.toLowerCase().replaceAll(/[^a-z]/g, "");
  for (const words of Object.values(canaries)) {
    expect(letters).not.toContain(words.toLowerCase().replaceAll(/[^a-z]/g, ""));
  }
}

describe("embargoed words are found, named with their place and not repeated", async () => {
  await using guarded = await openGuardedHouse();
  for (const [, path, content] of plants) await guarded.plant(path, content);
  const { code, said } = await guarded.check();

  test.each(plants)("in %s", (_name, _path, _content, place) => {
    expect(said).toContain(place);
  });

  test("and the check has failed", () => {
    expect(code).toBe(1);
    expectSilence(said);
  });
});

type Act = (git: (...words: string[]) => Promise<{ stdout: string }>, guarded: GuardedHouse) => Promise<unknown>;

const acts: readonly (readonly [name: string, place: RegExp, act: Act])[] = [
  ["a branch", /git\/refs\/heads\/… \(its name\) holds the codename/, (git) => git("branch", codename)],
  ["a tag's words", /git\/refs\/tags\/v1:1 holds the title/, (git) => git("tag", "v1", "-a", "-m", title)],
  [
    "a commit's message",
    /git commit \w{10}, its message:4 holds the codename/,
    (git) => git("commit", "--allow-empty", "-qm", `Mend ${codename}`),
  ],
  ["a note", /git commit \w{10}, the patch of\/\w{40}:\d+ holds words of/, (git) => git("notes", "add", "-m", body)],
  [
    "a file that was removed again",
    /git commit \w{10}, the patch of\/content\/\.hidden:\d+ holds words of/,
    async (_, { house }) => {
      await house.commit({ ".hidden": `${cause.replaceAll(" ", "\n")}\n` });
      await house.commit({ ".hidden": null });
    },
  ],
  [
    "base64 in lines, in a file that was removed again",
    /git commit \w{10}, the patch of\/content\/\.packed:\d+ holds words of/,
    async (_, { house }) => {
      await house.commit({ ".packed": `${base64(body, 0).replaceAll(/.{17}/g, "$&\n")}\n` });
      await house.commit({ ".packed": null });
    },
  ],
  [
    "a ref of which nothing is remembered",
    /git commit \w{10}, its message:4 holds words of/,
    async (git) => {
      const { stdout } = await git("commit-tree", "HEAD^{tree}", "-m", action);
      await git("update-ref", "refs/pull/1", stdout.trim());
    },
  ],
  [
    "a stash below another one",
    /git commit \w{10}, the patch of\/content\/site\.yaml:\d+ holds words of/,
    async (git, guarded) => {
      for (const words of [body, "nothing"]) {
        await guarded.plant("repository/content/site.yaml", `# ${words}`);
        await git("stash");
      }
    },
  ],
];

describe("embargoed words are found in the public repository", async () => {
  await using guarded = await openGuardedHouse();
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const git = (...words: string[]) => promisify(execFile)("git", [...who, ...words], { cwd: guarded.house.repository });
  for (const [, , act] of acts) await act(git, guarded);
  const { code, said } = await guarded.check();

  test.each(acts)("in %s", (_, place) => {
    expect(said).toMatch(place);
  });

  test("and the check has failed", () => {
    expect(code).toBe(1);
    expectSilence(said);
  });
});
