import { describe, expect, test } from "vitest";
import { knownNames } from "#store/csv-scope.ts";
import { readList, shop } from "../../support/subscriber-list.ts";

const others = new Map([
  ["Fax", "search"],
  ["Everything we sell", "shop"],
  ["search", "checkout"],
]);

async function scopeOf(cell: string, mapping?: ReadonlyMap<string, string>) {
  const known = knownNames(shop, mapping);
  const { rows } = await readList(`email;components\nada@example.org;"${cell}"\n`, { known });
  return rows[0]?.scope && { components: rows[0].scope.components, groups: rows[0].scope.groups };
}

describe("what a list calls components and groups", () => {
  test.each([
    ["checkout search", ["checkout", "search"], []],
    ["Card payments", ["checkout"], []],
    ["card  PAYMENTS", ["checkout"], []],
    ["Card payments, Search", ["checkout", "search"], []],
    ["Card payments|search,checkout", ["checkout", "search"], []],
    ["Till", ["checkout"], []],
    ["The whole shop", [], ["shop"]],
    ["Search; The whole shop", ["search"], ["shop"]],
    ["", [], []],
  ])("“%s”", async (cell, components, groups) => {
    expect(await scopeOf(cell)).toEqual({ components, groups });
  });

  test.each(["Fax", "checkout, Fax", "Card payments and more", "__proto__"])(
    "“%s” is nothing of ours",
    async (cell) => {
      expect(await scopeOf(cell)).toBeUndefined();
    },
  );

  test("an operator's word goes before names and ids", async () => {
    expect(await scopeOf("Fax, Everything we sell", others)).toEqual({ components: ["search"], groups: ["shop"] });
    expect(await scopeOf("search", others)).toEqual({ components: ["checkout"], groups: [] });
  });

  test("an operator's word that means nothing of ours is refused", () => {
    expect(() => knownNames(shop, new Map([["Fax", "fax"]]))).toThrow(new RangeError("fax"));
  });
});

test("further columns of components are read as well, as many as there are", async () => {
  const { rows, problems } = await readList(
    "email,Component 1,Component 2\nada@example.org,checkout,search\nbob@example.org\ncyd@example.org,,search,checkout\n",
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ scope }) => scope?.components)).toEqual([["checkout", "search"], [], ["search", "checkout"]]);
});

test.each([
  ["kinds", "outage", "column kinds: is none of incident"],
  ["at_least", "huge", "column at_least: is no impact"],
  ["updates", "some", "column updates: is neither all"],
  ["groups", "fax", "column groups: names something that site.yaml does not have"],
])("a bad word in %s is told", async (column, word, problem) => {
  expect((await readList(`email,${column}\nada@example.org,${word}\n`)).problems).toEqual([
    expect.stringContaining(problem),
  ]);
});

describe("columns that an operator names", () => {
  const list = "Name;E-Mail-Adresse;Sprache;Status\nAda;ada@example.org;pt_BR;customer\n";
  const map = new Map([
    ["email", "e-mail-adresse"],
    ["language", "Sprache"],
  ] as const);

  test("are read, and no others", async () => {
    const { rows, problems } = await readList(list, { map });
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ address: "ada@example.org", language: "pt-br", state: "confirmed" }]);
  });

  test("have to be there", async () => {
    const { rows, problems } = await readList(list, { map: new Map([...map, ["components", "Dienste"]] as const) });
    expect([rows, problems]).toEqual([[], ["line 1: there is no column “Dienste”, which --map names."]]);
  });
});
