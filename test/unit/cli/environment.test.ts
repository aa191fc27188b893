import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environment } from "#model/environment.ts";
import { EnvironmentError, readEnvironment } from "../../../scripts/environment.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const names = Object.keys(environment.shape);

test("an empty environment is enough", () => {
  expect(readEnvironment({})).toMatchObject({ OPENLINE_CONTENT: "content", OPENLINE_DATA: ".openline", secrets: {} });
});

test("an empty value counts as unset", () => {
  expect(readEnvironment({ OPENLINE_OUT: "", SITE_URL: "" })).toMatchObject({ OPENLINE_OUT: "dist" });
});

test("secrets of channels are found by the channel's name", () => {
  expect(readEnvironment({ OPENLINE_SECRET_TEAM_CHAT: "s" }).secrets).toEqual({ "team-chat": "s" });
});

test("PostgreSQL is refused until it is there, and the address of the database is not repeated", () => {
  expect(() => readEnvironment({ DATABASE_URL: "postgres://canary@db" })).toThrow(EnvironmentError);
  expect(() => readEnvironment({ DATABASE_URL: "postgres://canary@db" })).not.toThrow("canary");
});

test("every unusable variable is named at once, without its value", () => {
  const mistake = { SITE_URL: "canary", SOURCE_DATE_EPOCH: "soon" };
  expect(() => readEnvironment(mistake)).toThrow(/SITE_URL.*\n.*SOURCE_DATE_EPOCH/);
  expect(() => readEnvironment(mistake)).not.toThrow("canary");
});

const ofBuildsAlone = ["OPENLINE_ONLY", "OPENLINE_EXERCISES"];

test.each(names.filter((name) => !ofBuildsAlone.includes(name)))(
  "%s stands in .env.example and in docs/operating.md",
  (name) => {
    expect(read(".env.example")).toContain(name);
    expect(read("docs/operating.md")).toContain(`\`${name}\``);
  },
);
