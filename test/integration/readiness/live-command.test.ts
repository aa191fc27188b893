import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readinessCommand } from "#cli/commands/readiness.ts";
import { run } from "#cli/run.ts";
import type { Session } from "#cli/session.ts";
import { readSite } from "#content/read.ts";
import { keyIsPublished } from "#delivery/probes/dkim.ts";
import { runProbes } from "#delivery/probes/run.ts";
import { readEnvironment } from "../../../scripts/environment.ts";
import { smallSite, writeTree } from "../../support/content.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

test("without --offline the world is asked, and nothing but questions leaves the house", async () => {
  await using world = await openReadyWorld();
  await using tree = await writeTree({ "site.yaml": smallSite.replace("@example.com", "@mail.example.net") });
  const data = await mkdtemp(join(tmpdir(), "openline-data-"));
  const said: string[] = [];
  const { names, fetch, environment } = world.surroundings;
  const session: Session = {
    environment: {
      ...environment,
      ...readEnvironment({ OPENLINE_CONTENT: tree.directory, OPENLINE_DATA: data, SITE_URL: world.page.url.href }),
      SMTP_URL: world.mailbox.url,
    },
    root: ".",
    now: () => new Date(),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
    exitCode: 0,
  };
  const command = readinessCommand(session, { names, fetch, limit: shortly });
  expect(await run(command, ["--record"], session)).toBe(1);
  const text = said.join("\n");
  const day = new Date().toISOString().slice(0, 10);
  expect(text).toContain(`Wrote ${tree.directory}/readiness/${day}.md. Read it, and commit it`);
  const [record, ...others] = (await readSite(tree.directory)).readiness;
  expect([record?.id, others]).toEqual([day, []]);
  const { fail = 0, warn = 0, ok = 0 } = record?.lines["email"] ?? {};
  expect({ fail, isWhole: fail + warn + ok > 8 }).toEqual({ fail: 1, isWhole: true });
  expect(Object.keys(record?.lines ?? {})).toEqual(["email"]);
  const file = await readFile(join(tree.directory, record?.file ?? ""), "utf8");
  expect(file).not.toMatch(/lines\/|mail\/|127\.0\.0\.1|example/);
  expect(text).toContain("ok page/answers the page answers at 127.0.0.1");
  expect(text).toContain("ok mail/spf SPF of mail.example.net says who may send.");
  expect(text).toContain("ok mail/server the mail server greets us");
  expect(text).toContain("fail lines/heard nothing was ever said on email.");
  expect(world.mailbox.letters).toEqual([]);
  await rm(data, { recursive: true });
});

test("a probe without an end is not waited for", async () => {
  const place = { file: "site.yaml", line: 1, column: 1 };
  const endless = { checks: ["mail/mx", "mail/spf"], place, look: () => new Promise<never>(() => undefined) } as const;
  expect(await runProbes([endless], 50)).toMatchObject([
    { id: "mail/mx", state: "fail", what: "there was no end of it within 0.1 seconds" },
    { id: "mail/spf", state: "fail" },
  ]);
});

test("a key file that cannot be used is told without what it holds", async () => {
  await using world = await openReadyWorld();
  await using files = await writeTree({ "canary.pem": "canary" });
  const told = async (file: string | undefined) => {
    const environment = { ...world.surroundings.environment, DKIM_KEY_FILE: file };
    return await keyIsPublished({ ...world.surroundings, environment }, "mail.example.net");
  };
  expect((await told(join(files.directory, "canary.pem"))).what).toBe(
    "DKIM_KEY_FILE holds no private key that can be read",
  );
  expect((await told(join(files.directory, "gone.pem"))).what).toBe("DKIM_KEY_FILE cannot be read (ENOENT)");
  expect(await told(undefined)).toMatchObject({ state: "warn" });
});
