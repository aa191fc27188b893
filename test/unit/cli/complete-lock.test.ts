import { expect, test } from "vitest";
import { completeLock } from "#cli/house/complete-lock.ts";

const lock = (packages: object) => JSON.stringify({ name: "example", lockfileVersion: 3, packages });

test("names the binaries of platforms that a registry did not serve", () => {
  const { text, added } = completeLock(
    lock({
      "node_modules/tool": {
        version: "1.0.0",
        optionalDependencies: { "@tool/linux-x64-musl": "1.0.0", "@tool/extra": "1.0.0" },
      },
    }),
  );
  expect(added).toEqual(["@tool/linux-x64-musl@1.0.0"]);
  expect(JSON.parse(text).packages["node_modules/@tool/linux-x64-musl"]).toEqual({
    version: "1.0.0",
    optional: true,
    cpu: ["x64"],
    libc: ["musl"],
    os: ["linux"],
  });
});

test("leaves a whole lock as it is, to the byte", () => {
  const whole = `${JSON.stringify({ name: "example", packages: { "": { name: "example" }, "node_modules/a": { version: "1.0.0" } } }, null, 2)}\n`;
  expect(completeLock(whole)).toEqual({ text: whole, added: [] });
});
