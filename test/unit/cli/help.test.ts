import { expect, test } from "vitest";
import { said } from "../../support/command.ts";

test.each([["lint"], ["overdue"], ["import"], ["subscribers"], ["ledger"], ["serve"]])(
  "--help tells of %s",
  async (name) => {
    expect(await said(["--help"])).toMatchObject({ code: 0, text: expect.stringContaining(name) });
  },
);

test("--help of a command tells of its options", async () => {
  expect((await said(["lint", "--help"])).text).toContain("--format");
});

test("an unknown command is refused with the list of those there are", async () => {
  const { code, text } = await said(["lnit"]);
  expect(code).toBe(1);
  expect(text).toContain("subscribers");
});

test("an address that is none is refused without being repeated", async () => {
  const { code, text } = await said(["subscribers", "add", "canary@@example"]);
  expect(code).toBe(1);
  expect(text).not.toContain("canary");
});
