import type { Page } from "puppeteer-core";

/** What reached whoever a form was sent to. */
export interface SentForm {
  readonly url: string;
  /** The page's own word on where it comes from; `null` where it keeps silent about that. */
  readonly origin: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * Presses the button of the form on an open page. Nothing leaves the machine: every request is answered here.
 *
 * @throws Error where the page's own policy holds the form back.
 */
export async function sendForm(page: Page): Promise<SentForm> {
  const { promise, resolve, reject } = Promise.withResolvers<SentForm>();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const { origin = "" } = request.headers();
    const fields = [...new URLSearchParams(request.postData() ?? "")];
    if (request.method() === "POST") resolve({ url: request.url(), origin, fields });
    void request.respond({ status: 200, contentType: "text/html", body: "<title>Taken</title>" });
  });
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) reject(new Error(message.text()));
  });
  await page.click("form button");
  return await promise;
}
