import { expect } from "vitest";
import type { BuiltSite } from "../../support/built-site.ts";

/** The frame as the service fills it, with the fields that it has on its own pages, too. */
export async function filledFrame(site: BuiltSite, path: string): Promise<string> {
  const page = await site.read(path.replace("service-frame.html", "subscribe/index.html"));
  const fields = /<div class="choices">(.*?)<\/div><\/details>/s.exec(page)?.[1] ?? "";
  expect(fields).toContain('name="kinds"');
  const form = `<form class="fields" method="post"><div class="choices">${fields}</div><p><button>Save</button></p></form>`;
  const said = '<p class="saved" role="status">It is kept.</p><p class="problem">Write your address.</p>';
  const content = `<div class="title"><h1>Your choice</h1></div>${said}${form}`;
  return (await site.read(path))
    .replace("<!--openline:title-->", "Your choice")
    .replace("<!--openline:content-->", content);
}
