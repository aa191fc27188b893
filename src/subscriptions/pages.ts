import { createHash } from "node:crypto";
import { html, raw } from "hono/html";

/** What the service's pages say of whose they are. */
export interface PageOwner {
  readonly name: string;
  /** Address of the status page. */
  readonly address: string;
}

const style =
  ":root{color-scheme:light dark}body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}button{font:inherit;padding:.5rem 1.25rem}";

/** The Content-Security-Policy that these pages need: one style of ours, one form to ourselves, nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

type Page = ReturnType<typeof html>;

function page(owner: PageOwner, title: string, content: Page): Page {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${raw(style)}</style></head>
<body><main><h1>${title}</h1>${content}<p><a href="${owner.address}">${owner.name}</a></p></main></body></html>`;
}

/** What somebody sees who follows the link in a letter: nothing has happened yet, a button makes it happen. */
export function leavePage(owner: PageOwner): Page {
  const form = html`<p>Press the button and we send you no more updates by mail.</p>
<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Unsubscribe</button></form>`;
  return page(owner, "Unsubscribe", form);
}

/** What is said once somebody left, whether now, earlier or by being erased. */
export function leftPage(owner: PageOwner): Page {
  return page(owner, "You are unsubscribed", html`<p>We send you no more updates by mail.</p>`);
}

/** What is said to every link that we did not make, whatever is wrong with it. */
export function wrongLinkPage(owner: PageOwner): Page {
  const advice = "It may have been cut off on its way. Open the letter again and follow the link in it, whole.";
  return page(owner, "This link does not work", html`<p>${advice}</p>`);
}

/** What is said when we could not do it: the reader is to try again, nothing is lost. */
export function troublePage(owner: PageOwner): Page {
  return page(owner, "Please try again", html`<p>We could not do this just now. Try again in a few minutes.</p>`);
}
