import { expect, test } from "vitest";
import { writersSince } from "#content/writers.ts";
import { writeTree } from "../../support/content.ts";
import { gitIn, openRepository } from "../../support/repository.ts";

const lately = new Date(Date.now() - 86_400_000);
const bea = ["-c", "user.email=Bea@example.com", "commit", "--quiet", "--allow-empty", "--message", "Say something"];

test("who committed content counts once, and whoever wrote beside it or long ago does not", async () => {
  await using house = await openRepository({ "content/site.yaml": "name: Example\n", "code.ts": "" });
  const content = `${house.directory}/content`;
  expect(await writersSince(content, lately)).toBe(1);
  await house.commit();
  await house.git(...bea);
  expect(await writersSince(content, lately)).toBe(1);
  await house.write("content/site.yaml", "name: Another\n");
  await house.git(...bea.slice(0, 3), "--all", ...bea.slice(3));
  await house.write("content/site.yaml", "name: A third\n");
  await house.git("-c", "user.email=bea@Example.com", "commit", "--quiet", "--all", "--message", "Say more");
  expect(await writersSince(content, lately)).toBe(2);
  expect(await writersSince(content, new Date(Date.now() + 86_400_000))).toBe(0);
});

test("people whom the mailmap knows by two addresses are one", async () => {
  await using house = await openRepository({
    "site.yaml": "",
    ".mailmap": "Ada <ada@example.com> <bea@example.com>\n",
  });
  await house.git(...bea);
  expect(await writersSince(house.directory, lately)).toBe(1);
});

test("git is not asked where there is none, and not believed where it cannot tell", async () => {
  await using loose = await writeTree({ "site.yaml": "" });
  expect(await writersSince(loose.directory, lately)).toBe("no repository");
  await gitIn(loose.directory, "init", "--quiet");
  expect(await writersSince(loose.directory, lately)).toBe(0);
  await using house = await openRepository({ "site.yaml": "" });
  await house.commit();
  await using clone = await writeTree({});
  await gitIn(clone.directory, "clone", "--quiet", "--depth=1", `file://${house.directory}`, "shallow");
  expect(await writersSince(`${clone.directory}/shallow`, lately)).toBe("shallow");
});
