import { grounds, readableOn } from "#domain/contrast.ts";
import { site } from "#site/site.ts";

const { accent } = site.settings.branding;

/** The organisation's own colour as a style element, made readable on either ground; empty where it has none. */
export const accentStyle =
  accent === undefined
    ? ""
    : `<style>html:root{--accent:${readableOn(accent, grounds.light)}}@media screen and (prefers-color-scheme:dark){html:root{--accent:${readableOn(accent, grounds.dark, 7)}}}</style>`;
