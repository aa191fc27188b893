import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { contrastOf } from "#domain/contrast.ts";
import { componentStatuses } from "#model/component.ts";
import { textWidth } from "#render/badge/text-width.ts";
import { type Badge, badgeColours, badgeSvg } from "#render/badge.ts";
import { anyText, trickyText } from "../../support/any-text.ts";

const checkout: Badge = { label: "Checkout", state: "Partial outage", status: "partial_outage", language: "en" };
const parse = (svg: string) => new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(svg).svg;

test("a badge says in words what it is about and how that is, to eyes and to screen readers", () => {
  const svg = parse(badgeSvg(checkout));
  expect(svg).toMatchObject({
    title: "Checkout: Partial outage",
    "@_role": "img",
    "@_aria-label": "Checkout: Partial outage",
  });
  expect(svg.g.text.map((text: Record<string, string>) => text["#text"])).toEqual(["Checkout", "Partial outage"]);
});

test.each(componentStatuses)("white text can be read on %s", (status) => {
  expect(contrastOf("#ffffff", badgeColours[status])).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf("#ffffff", badgeColours.label)).toBeGreaterThanOrEqual(4.5);
  expect(badgeSvg({ ...checkout, status })).toContain(badgeColours[status]);
});

test("it needs nothing but itself", () => {
  const svg = badgeSvg(checkout).replace('xmlns="http://www.w3.org/2000/svg"', "");
  expect(svg).not.toMatch(/https?:|<script|<style|@import|href|<image|url\((?!#corners\))/);
  expect(svg.length).toBeLessThan(1_200);
});

test("the width follows the words, and every font is made to fit it", () => {
  const width = (svg: string) => Number(parse(svg)["@_width"]);
  expect(textWidth("Checkout", 12)).toBeGreaterThan(45);
  expect(textWidth("Checkout", 12)).toBeLessThan(65);
  expect(textWidth("東京", 12)).toBe(24);
  expect(width(badgeSvg({ ...checkout, label: "Checkout and search" }))).toBeGreaterThan(width(badgeSvg(checkout)));
  expect(badgeSvg(checkout).match(/textLength/g)).toHaveLength(2);
});

test("a long name is cut, and in a right-to-left language the name stands on the right", () => {
  expect(parse(badgeSvg({ ...checkout, label: "x".repeat(80) })).title).toBe(`${"x".repeat(39)}…: Partial outage`);
  const { text } = parse(badgeSvg({ ...checkout, language: "ar" })).g;
  expect(text.map((one: Record<string, string>) => one["#text"])).toEqual(["Partial outage", "Checkout"]);
});

test("whatever a component is called, the picture is well-formed", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, trickyText), (label) => {
      const svg = badgeSvg({ ...checkout, label });
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg.isWellFormed()).toBe(true);
    }),
  );
});
