import { readableOn } from "#site/accent.ts";
import { site } from "#site/site.ts";

/** The grounds of styles/tokens.css that text stands on, light and dark: the harder of each. */
const grounds = { light: "#f4f5f7", dark: "#1b1f24" } as const;

const { accent } = site.settings.branding;

/** The organisation's own colour as a style element, made readable on either ground; empty where it has none. */
export const accentStyle =
  accent === undefined
    ? ""
    : `<style>html:root{--accent:${readableOn(accent, grounds.light)}}@media screen and (prefers-color-scheme:dark){html:root{--accent:${readableOn(accent, grounds.dark, 7)}}}</style>`;
