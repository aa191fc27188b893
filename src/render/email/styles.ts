import { dark, light } from "#render/email/colours.ts";
import type { SafeHtml } from "#render/safe-html.ts";

const font = "-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif";
const mono = "ui-monospace,SFMono-Regular,Menlo,Consolas,monospace";
const { page, card, ink, quiet, line, shade, link, button, onButton } = light;

/** Inline styles of the letter's own parts. */
export const styles = {
  body: `margin:0;padding:0;background:${page};-webkit-text-size-adjust:100%`,
  outer: `background:${page}`,
  gutter: "padding:24px 12px 32px",
  column: "width:100%;max-width:600px;margin:0 auto",
  hidden: "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all",
  site: `padding:0 4px 14px;font:600 14px/20px ${font};color:${quiet}`,
  siteLink: `color:${quiet};text-decoration:none`,
  stripe: "height:4px;line-height:4px;font-size:0;border-radius:8px 8px 0 0",
  card: `padding:28px 28px 30px;background:${card};border:1px solid ${line};border-top:0;border-radius:0 0 8px 8px`,
  badge: `display:inline-block;padding:4px 12px;border-radius:14px;font:600 13px/20px ${font};color:#ffffff`,
  title: `margin:16px 0 4px;font:600 22px/30px ${font};letter-spacing:-0.2px;color:${ink}`,
  ownTitle: `margin:0 0 12px;font:600 22px/30px ${font};letter-spacing:-0.2px;color:${ink}`,
  posted: `margin:0 0 20px;font:400 13px/20px ${font};color:${quiet}`,
  words: `font:400 16px/25px ${font};color:${ink}`,
  note: `margin:0 0 20px;padding:12px 16px;background:${shade};border-radius:6px;font:400 15px/23px ${font};color:${ink}`,
  heading: `margin:24px 0 8px;font:600 15px/22px ${font};color:${ink}`,
  facts: "width:100%;margin:24px 0 0;border-collapse:collapse",
  label: `width:112px;padding:9px 12px 9px 0;border-top:1px solid ${line};font:400 14px/21px ${font};color:${quiet};text-align:left;text-align:start;vertical-align:top`,
  value: `padding:9px 0;border-top:1px solid ${line};font:500 14px/21px ${font};color:${ink};vertical-align:top`,
  next: `margin:24px 0 0;font:600 15px/23px ${font};color:${ink}`,
  action: "padding:24px 0 0",
  button: `display:inline-block;padding:11px 20px;background:${button};border-radius:6px;font:600 15px/22px ${font};color:${onButton};text-decoration:none`,
  aside: `margin:20px 0 0;font:400 14px/22px ${font};color:${quiet}`,
  foot: `padding:20px 4px 0;font:400 13px/20px ${font};color:${quiet}`,
  footLink: `color:${quiet};text-decoration:underline`,
} as const;

/** What of them changes in the dark, by class. Readers that drop it show the light letter, which is readable anywhere. */
export const sheet = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (max-width:480px){.card{padding:22px 18px 24px!important}.title{font-size:20px!important}}",
  "@media (prefers-color-scheme:dark){",
  `.page{background:${dark.page}!important}`,
  `.card{background:${dark.card}!important;border-color:${dark.line}!important}`,
  `.ink{color:${dark.ink}!important}`,
  `.quiet{color:${dark.quiet}!important}`,
  `.row{border-color:${dark.line}!important}`,
  `.shade{background:${dark.shade}!important}`,
  `.link{color:${dark.link}!important}`,
  `.button{background:${dark.button}!important;color:${dark.onButton}!important}`,
  "}",
].join("\n");

const text = "margin:0 0 16px";
const cell = `padding:6px 10px;border:1px solid ${line};text-align:left;text-align:start;vertical-align:top`;
const inBody: Readonly<Record<string, readonly [style: string, className?: string]>> = {
  p: [text],
  ul: [`${text};padding:0 0 0 22px`],
  ol: [`${text};padding:0 0 0 22px`],
  li: ["margin:0 0 6px"],
  h2: [`margin:24px 0 8px;font:600 17px/25px ${font}`],
  h3: [`margin:20px 0 6px;font:600 16px/24px ${font}`],
  h4: [`margin:20px 0 6px;font:600 15px/23px ${font}`],
  h5: [`margin:20px 0 6px;font:600 15px/23px ${font}`],
  h6: [`margin:20px 0 6px;font:600 15px/23px ${font}`],
  a: [`color:${link};text-decoration:underline`, "link"],
  blockquote: [`${text};padding:0 0 0 14px;border-left:3px solid ${line}`, "row"],
  pre: [`${text};padding:12px 14px;background:${shade};border-radius:6px;white-space:pre-wrap`, "shade"],
  code: [`font:400 14px/21px ${mono};background:${shade}`, "shade"],
  table: [`${text};border-collapse:collapse`],
  th: [cell, "row"],
  td: [cell, "row"],
  hr: [`margin:24px 0;border:0;border-top:1px solid ${line}`, "row"],
};

/** The body's HTML with its styles inline. Text cannot look like a tag here: all of it is escaped. */
export function inlineStyles(body: SafeHtml): SafeHtml {
  return body.replace(/<([a-z][a-z0-9]*)(?=[ >])/g, (tag, name) => {
    const [style, className] = inBody[name] ?? [];
    if (style === undefined) return tag;
    return `${tag}${className === undefined ? "" : ` class="${className}"`} style="${style}"`;
  }) as SafeHtml;
}
