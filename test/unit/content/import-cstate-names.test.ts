import { describe, expect, test } from "vitest";
import { Claims, idOf, nameFor, slugOf } from "#content/import-cstate/names.ts";
import { Roster } from "#content/import-cstate/roster.ts";
import { slug } from "#model/ids.ts";

const start = new Date("2018-04-13T09:05:00Z");

describe("an id", () => {
  test.each([
    ["2022-10-11-outage", "2022-10-11-outage"],
    ["2023-10-31-Pump.house-outage", "2023-10-31-pump-house-outage"],
    ["2023/leak", "2018-04-13-2023-leak"],
    ["2021-07-56-leak", "2018-04-13-leak"],
    ["leak", "2018-04-13-leak"],
    ["1704523498", "2018-04-13-pump-leaks-0905"],
    ["2018-04-13", "2018-04-13-pump-leaks-0905"],
    ["水", "2018-04-13-pump-leaks-0905"],
    ["con", "2018-04-13-con-1"],
  ])("of the file %s is %s", (stem, id) => {
    expect(idOf(stem, "Pump leaks", start)).toBe(id);
    expect(slug.safeParse(id).success && /^\d{4}-\d{2}-\d{2}-/.test(id)).toBe(true);
  });

  test("is legal however long and strange the file's name", () => {
    for (const stem of ["a".repeat(300), "a-".repeat(200), `${"é".repeat(79)}-x`, "-.-", "ﬀ--ö"]) {
      expect(slug.safeParse(idOf(stem, "水", start)).success).toBe(true);
    }
    expect(slug.safeParse(nameFor("水", "component")).success).toBe(true);
    expect(slugOf("x".repeat(81)).length).toBeLessThanOrEqual(80);
  });

  test("is given once", () => {
    const claims = new Claims();
    expect(["leak", "leak", "leak"].map((name) => claims.claim(name))).toEqual(["leak", "leak-2", "leak-3"]);
  });
});

describe("the roster", () => {
  test("knows a component by name whatever its case, and by id", () => {
    const roster = new Roster([{ id: "north", name: "Pump North" }]);
    expect(roster.idOf(" pump  north", "2018-04-13")).toEqual({ id: "north", isNew: false });
    expect(roster.idOf("NORTH", "2018-04-13").id).toBe("north");
    expect(roster.retired()).toEqual([]);
  });

  test("takes unknown ones in, retired on the last day that names them", () => {
    const roster = new Roster([{ id: "old-pump", name: "Another" }]);
    expect(roster.idOf("Old pump", "2018-04-13").id).toBe("old-pump");
    expect(roster.idOf("Drain!", "2018-04-13")).toEqual({ id: "drain", isNew: true });
    expect(roster.idOf("drain!", "2019-01-01")).toEqual({ id: "drain", isNew: false });
    expect(roster.idOf("Drain", "2018-01-01").id).toBe("drain");
    expect(roster.retired()).toEqual([{ id: "drain", name: "Drain!", retired: "2019-01-01" }]);
    expect([...roster.used()]).toEqual(["old-pump", "drain"]);
  });

  test("prefers what was known first", () => {
    const roster = new Roster([
      { id: "own", name: "Pumps" },
      { id: "pumps", name: "Pumps" },
    ]);
    expect(roster.idOf("Pumps", "2018-04-13").id).toBe("own");
  });
});
