import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ContentError } from "#content/content-error.ts";
import { type ImportReport, importCstate } from "#content/import-cstate.ts";
import { writeTree } from "../../support/content.ts";
import { config, filesIn, history, leak, news } from "./pump-works.ts";

test("a cState site becomes components, incidents, maintenances and notices", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  const report = await importCstate(source.directory, into.directory);
  expect(report).toMatchObject({ read: 3, incidents: 1, maintenances: 1, notices: 1, updates: 5, notUnderstood: 0 });
  const files = await filesIn(into.directory);
  expect(Object.keys(files).sort()).toEqual([
    "incidents/2018-04-13-leak/2018-04-13T1000Z-investigating.md",
    "incidents/2018-04-13-leak/2018-04-13T1100Z-identified.md",
    "incidents/2018-04-13-leak/2018-04-13T1200Z-resolved.md",
    "incidents/2018-04-13-leak/incident.md",
    "maintenances/2018-05-01-maintenance/2018-05-01T0000Z-scheduled.md",
    "maintenances/2018-05-01-maintenance/2018-05-02T0900Z-completed.md",
    "maintenances/2018-05-01-maintenance/maintenance.md",
    "notices/2018-12-24-a-merry-winter-0000/notice.md",
    "site.yaml",
  ]);
  expect([...report.written].sort()).toEqual(Object.keys(files).sort());
  expect(files["incidents/2018-04-13-leak/incident.md"]).toBe(`---
title: Pump leaks
category: availability
impact: major
components:
  pump-north: partial_outage
  old-pump: partial_outage
started: 2018-04-13T10:00:00Z
imported: cstate
---
`);
  expect(files["incidents/2018-04-13-leak/2018-04-13T1200Z-resolved.md"]).toContain("*Resolved* - Dry.\n");
  expect(files["maintenances/2018-05-01-maintenance/2018-05-02T0900Z-completed.md"]).toContain("**Update** Done.");
  expect(files["site.yaml"]).toContain("name: Old pump\n    retired: 2018-04-14");
  expect(files["site.yaml"]).toContain("address: https://status.pumps.example/\n");
});

test("a second run changes nothing, and says so", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  const first = await importCstate(source.directory, into.directory);
  const before = await filesIn(into.directory);
  const second = await importCstate(source.directory, into.directory);
  expect(await filesIn(into.directory)).toEqual(before);
  expect(second).toEqual({ ...first, written: [], same: first.written });
});

test("what a person changed stays, and is told", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  await importCstate(source.directory, into.directory);
  const path = "incidents/2018-04-13-leak/incident.md";
  await into.write(path, "---\ntitle: The great leak\n---\n");
  await into.remove("incidents/2018-04-13-leak/2018-04-13T1200Z-resolved.md");
  const again = await importCstate(source.directory, into.directory);
  expect(again.differs).toEqual([path]);
  expect(again.written).toEqual(["incidents/2018-04-13-leak/2018-04-13T1200Z-resolved.md"]);
  expect(await readFile(join(into.directory, path), "utf8")).toContain("The great leak");
});

test("more history later leaves the folders of earlier history where they are", async () => {
  const second = news.replace("2018-12-24", "2018-12-24 09:00:00");
  await using source = await writeTree({ ...history, "content/issues/1545642000.md": second });
  await using into = await writeTree({});
  await importCstate(source.directory, into.directory);
  await source.write("content/issues/1545610000.md", news.replace("2018-12-24", "2018-12-24 01:00:00"));
  const report = await importCstate(source.directory, into.directory);
  expect(report).toMatchObject({ written: ["notices/2018-12-24-a-merry-winter-0100/notice.md"], differs: [] });
});

test("somebody's own site.yaml counts, and is told what it lacks", async () => {
  const own =
    "name: Own\naddress: https://own.example/\nsince: 2017-01-01\ncomponents:\n  - {id: north, name: Pump North}\n";
  await using source = await writeTree(history);
  await using into = await writeTree({ "site.yaml": own });
  const report = await importCstate(source.directory, into.directory);
  expect(await readFile(join(into.directory, "site.yaml"), "utf8")).toBe(own);
  const lacking = report.remarks
    .filter(({ place }) => place.file === "site.yaml")
    .map(({ what, mend }) => `${what}: ${mend}`);
  expect(lacking).toHaveLength(2);
  expect(lacking[0]).toContain("lacks the component drain");
  expect(lacking[1]).toContain("id: old-pump, name: Old pump, retired: 2018-04-14");
  const incident = await readFile(join(into.directory, "incidents/2018-04-13-leak/incident.md"), "utf8");
  expect(incident).toContain("north: partial_outage");
});

test("files that are no history, and history that is no text, are told of", async () => {
  await using source = await writeTree({
    "content/issues/_index.md": "---\ntitle: History\n---\nAll of it.",
    "content/issues/draft.md.tpl": "title: x",
    "content/issues/2018-04-13-leak.fr.md": leak,
    "content/issues/2018-04-13-leak.md": leak,
    "content/issues/2018-04-14-noise.md": new Uint8Array([0, 1, 2]),
    "content/issues/2018-04-15-latin.md": new Uint8Array([0x2d, 0xe9, 0x0a]),
    "content/issues/2018-04-16-bundle/index.md": leak,
  });
  await using into = await writeTree({});
  const report = await importCstate(source.directory, into.directory);
  expect(report).toMatchObject({ read: 5, incidents: 2, notUnderstood: 3 });
  const told = report.remarks.map(({ kind, place }) => `${kind} ${place.file.replace("content/issues/", "")}`);
  expect(told).toEqual(
    expect.arrayContaining([
      "left-out _index.md",
      "left-out draft.md.tpl",
      "not-imported 2018-04-13-leak.fr.md",
      "not-imported 2018-04-14-noise.md",
      "not-imported 2018-04-15-latin.md",
    ]),
  );
  expect(report.remarks.find(({ place }) => place.file.endsWith("fr.md"))?.text).toBe(leak);
  expect(report.written).toContain("incidents/2018-04-16-bundle/incident.md");
});

test("a configuration in TOML, or none, leaves a site.yaml with stand-ins, and is told", async () => {
  await using source = await writeTree({ "config.toml": 'title = "x"', "content/issues/2018-04-13-leak.md": leak });
  await using into = await writeTree({});
  const report = await importCstate(source.directory, into.directory);
  const site = await readFile(join(into.directory, "site.yaml"), "utf8");
  expect(site).toContain("address: https://status.example.com/");
  expect(report.remarks.find(({ place }) => place.file === "config.toml")?.what).toContain("TOML");
});

test("times without an offset are taken in the zone that is asked for, and the page has it too", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  await importCstate(source.directory, into.directory, { timeZone: "Asia/Kolkata" });
  const files = await filesIn(into.directory);
  expect(files["incidents/2018-04-13-leak/incident.md"]).toContain("started: 2018-04-13T04:30:00Z");
  expect(files["site.yaml"]).toContain("timeZone: Asia/Kolkata");
});

test("a site that calls its times local is asked about them", async () => {
  const local = config.replace("params:", "params:\n  dateFormat: January 2, 2006 at 3:04 PM IST");
  await using source = await writeTree({ ...history, "config.yml": local });
  await using into = await writeTree({});
  const asks = (report: ImportReport) => report.remarks.filter(({ what }) => what.includes("calls times IST")).length;
  expect(asks(await importCstate(source.directory, into.directory))).toBe(1);
  expect(asks(await importCstate(source.directory, into.directory, { timeZone: "Asia/Kolkata" }))).toBe(0);
});

test("a directory without history, and a zone that is none, are refused", async () => {
  await using empty = await writeTree({});
  await using source = await writeTree(history);
  await expect(importCstate(empty.directory, empty.directory)).rejects.toThrow(ContentError);
  await expect(importCstate(source.directory, empty.directory, { timeZone: "Moon" })).rejects.toThrow(
    /not a time zone/,
  );
});
