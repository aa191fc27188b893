import { chmod, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gitWords } from "#cli/leakcheck/git-words.ts";
import { writeTree } from "../../support/content.ts";
import { canaries, canaryIncident } from "../../support/embargo.ts";
import { openGuardedHouse, plainBuild } from "../../support/leak-check.ts";
import { gitIn } from "../../support/repository.ts";

const { title, body, codename } = canaries;

test("where nothing leaks that is said, with what was looked at", async () => {
  await using guarded = await openGuardedHouse();
  await guarded.plant("web.log", "GET / 200");
  const { code, said } = await guarded.check(["--log", join(guarded.house.directory, "web.log")]);
  expect(said).toContain("byte by byte");
  expect(said).toMatch(/Looked for \d\d words of 1 embargoed folders and 0 canaries/);
  expect(said).toContain("the page, built with the private place: 1 files");
  expect(said).toContain("the page as it stands: none there");
  expect(said).toContain("log files: 1 files");
  expect(said).toContain("words of commands: 5 commands");
  expect(said).toMatch(/git: \d+ names, messages and patches/);
  expect(said).toContain("Nothing embargoed was found.");
  expect(code).toBe(0);
});

test("an empty look does not pass for a clean one, unless that is wanted", async () => {
  await using guarded = await openGuardedHouse({ "README.md": "Nothing yet." });
  expect(await guarded.check()).toEqual({
    code: 1,
    said: "There is nothing embargoed to look for; set OPENLINE_EMBARGO, or give a --canary.",
  });
  expect(await guarded.check([], { embargo: undefined })).toMatchObject({ code: 1 });
  expect(await guarded.check(["--allow-empty"])).toMatchObject({ code: 0 });
});

test("a private place that is not there is no empty one", async () => {
  await using guarded = await openGuardedHouse();
  const { code, said } = await guarded.check(["--allow-empty"], { embargo: join(guarded.house.directory, "no-such") });
  expect(code).toBe(1);
  expect(said).toContain("the private place is no directory");
});

test("words given by hand are looked for, too", async () => {
  await using guarded = await openGuardedHouse();
  await guarded.plant("web.log", "one\nThe zebra finch was here\n");
  const file = join(guarded.house.directory, "web.log");
  const { code, said } = await guarded.check(["--log", file, "--canary", "nobody-says-this", "--canary=ZebraFinch"]);
  expect(said).toContain("web.log:2 holds canary 2.");
  expect(said).not.toMatch(/zebra/i);
  expect(code).toBe(1);
});

test("a canary too short to be found by is refused, and so is a log that is not there", async () => {
  await using guarded = await openGuardedHouse();
  expect(await guarded.check(["--canary", "a-b"])).toMatchObject({
    code: 1,
    said: "A canary has four letters at least.",
  });
  expect(await guarded.check(["--log", "no-such.log"])).toMatchObject({
    code: 1,
    said: "There is no file no-such.log.",
  });
});

test("letters to security contacts may say it", async () => {
  await using guarded = await openGuardedHouse();
  await guarded.plant("data/outbox/security/a/b.eml", body);
  expect(await guarded.check()).toMatchObject({ code: 0 });
});

test("a build that looks into the private place is found, and its files are named without the codename", async () => {
  await using guarded = await openGuardedHouse();
  const { code, said } = await guarded.check([], {
    async build(session, options) {
      const built = await plainBuild(session, options);
      const { OPENLINE_EMBARGO, OPENLINE_OUT } = session.environment;
      if (OPENLINE_EMBARGO !== undefined) {
        await writeFile(join(OPENLINE_OUT, `${codename}.html`), `<h1>${title}</h1>`);
        await writeFile(join(OPENLINE_OUT, "index.html"), "<h1>All is well</h1><!-- 1 hidden -->");
      }
      return built;
    },
  });
  expect(said).toContain("2 files of the page are not the same");
  expect(said).toContain("page/…:1 holds the title of embargoed folder 1.");
  expect(said).toContain("page/index.html");
  expect(said).not.toContain(codename);
  expect(code).toBe(1);
});

test("a page that only counts what is hidden is not the same page", async () => {
  await using guarded = await openGuardedHouse();
  const { code, said } = await guarded.check([], {
    async build(session, options) {
      const built = await plainBuild(session, options);
      const { OPENLINE_EMBARGO, OPENLINE_OUT } = session.environment;
      if (OPENLINE_EMBARGO !== undefined) await writeFile(join(OPENLINE_OUT, "index.html"), "<p>2 incidents</p>");
      return built;
    },
  });
  expect(said).toContain("1 files of the page are not the same");
  expect(said).toContain("Nothing embargoed was found.");
  expect(code).toBe(1);
});

test("a page that cannot be built is no clean page", async () => {
  await using guarded = await openGuardedHouse();
  const { code, said } = await guarded.check([], { build: async () => ({ kind: "failed", output: `no: ${title}` }) });
  expect(said).toContain("The page could not be built, 2 of 2 times");
  expect(said).toContain("what “build” says:1 holds the title");
  expect(said).not.toContain(title);
  expect(code).toBe(1);
});

test("a sentence that public words say as well tells nothing, and is named", async () => {
  const shared = "We are seeing that some card payments fail.";
  const files = Object.entries(canaryIncident()).map(([path, text]) => [
    path,
    text.replace(`${body}.`, `${body}.\n\n${shared}`),
  ]);
  await using guarded = await openGuardedHouse(Object.fromEntries(files));
  await guarded.plant("dist/index.html", shared);
  const { code, said } = await guarded.check();
  expect(said).toContain(
    "Passed over, for public content says it as well: embargoed folder 1, 2026-03-10T0942Z-investigating.md:13",
  );
  expect(code).toBe(0);
});

test("a folder that was copied into the public content is not passed over", async () => {
  await using guarded = await openGuardedHouse();
  for (const [path, text] of Object.entries(canaryIncident())) {
    const open = text.replaceAll(codename, "open-invoices").replace(title, "Something else").replace("tlp: RED\n", "");
    await guarded.plant(`repository/content/${path.replace(codename, "open-invoices")}`, open);
  }
  const { code, said } = await guarded.check();
  expect(said).toContain("2026-03-10-open-invoices/2026-03-10T0942Z-investigating.md:11 holds words");
  expect(code).toBe(1);
});

test("a statement that still holds the template's words leaks nothing by that", async () => {
  const template = "**What happened.** Between [day] and [day], somebody [opened, took] [what] of [whom].";
  const files = Object.entries(canaryIncident()).map(([path, text]) => [
    path,
    text.replace(/^title: .*$/m, 'title: "[What readers are told]"').replace(/(\n---\n)[\s\S]*$/, `$1${template}\n`),
  ]);
  await using guarded = await openGuardedHouse(Object.fromEntries(files));
  const head = "---\ntitle: A disclosure\nfor: incident\ncategory: security\n---\n";
  await guarded.plant("repository/content/templates/disclosure.md", `${head}${template}\n`);
  expect(await guarded.check()).toMatchObject({ code: 0 });
});

test("a private place that everybody may open is no leak, but named", async () => {
  await using guarded = await openGuardedHouse();
  expect((await guarded.check()).said).not.toContain("Everybody");
  await chmod(guarded.embargo, 0o755);
  expect(await guarded.check()).toMatchObject({ code: 0, said: expect.stringContaining("Everybody on this machine") });
});

test("a repository without any commit has nothing to leak", async () => {
  await using tree = await writeTree({});
  await gitIn(tree.directory, "init", "--quiet");
  expect(await Array.fromAsync(gitWords(tree.directory))).toEqual([]);
});

test("nothing is left behind", async () => {
  await using guarded = await openGuardedHouse();
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("openline-leakcheck-")).length;
  const before = await left();
  await guarded.check();
  await guarded.check([], {
    build: async () => {
      throw new Error("no disk");
    },
  });
  expect(await left()).toBe(before);
  expect(await readdir(guarded.house.directory)).toEqual(["repository"]);
});
