import { expect, test } from "vitest";
import { commitOfBuild, openCheckout } from "#content/checkout.ts";
import { writeTree } from "../../support/content.ts";
import { openRepository } from "../../support/repository.ts";

test("git tells how far another commit lies from the one that is checked out", async () => {
  await using house = await openRepository({ "content/site.yaml": "" });
  const first = await house.commit();
  await house.git("switch", "--quiet", "--create", "aside");
  const aside = await house.commit("Say something else");
  await house.git("switch", "--quiet", "main");
  await house.commit();
  const head = await house.commit();
  const checkout = await openCheckout(`${house.directory}/content`);
  expect(checkout?.head).toBe(head);
  expect(await checkout?.distanceTo(head)).toEqual({ there: 0, here: 0 });
  expect(await checkout?.distanceTo(first)).toEqual({ there: 0, here: 2 });
  expect(await checkout?.distanceTo(aside)).toEqual({ there: 1, here: 2 });
  expect(await checkout?.distanceTo("0".repeat(40))).toBeUndefined();
  expect(await commitOfBuild(`${house.directory}/content`)).toBe(head);
});

test("outside of git there is no commit", async () => {
  await using loose = await writeTree({ "site.yaml": "" });
  expect(await openCheckout(loose.directory)).toBeUndefined();
  expect(await commitOfBuild(loose.directory)).toBeUndefined();
});
