import { expect, test } from "vitest";
import { isOwnForm, ownOrigins } from "#subscriptions/forms/origin.ts";

const origins = ownOrigins(["https://mail.example.com/below/", "https://status.example.com/"]);
const isTaken = (headers: Record<string, string>) =>
  isOwnForm(new Request("https://mail.example.com/below/subscribe", { method: "POST", headers }), origins);

test.each([
  ["the service's own page", { "Sec-Fetch-Site": "same-origin", Origin: "https://mail.example.com" }],
  ["the service's own page, as seen on another address than ours", { "Sec-Fetch-Site": "same-origin" }],
  ["a reader's own hand", { "Sec-Fetch-Site": "none" }],
  ["the status page on a host beside it", { "Sec-Fetch-Site": "same-site", Origin: "https://status.example.com" }],
  ["the status page on another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://status.example.com" }],
  ["a browser that knows of origins alone", { Origin: "https://mail.example.com" }],
  ["a program that says nothing of itself", {}],
])("a form from %s is taken", (_, headers) => {
  expect(isTaken(headers)).toBe(true);
});

test.each([
  ["another site", { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" }],
  ["another host of the same site", { "Sec-Fetch-Site": "same-site", Origin: "https://evil.example.com" }],
  ["a page that hides where it is", { "Sec-Fetch-Site": "cross-site", Origin: "null" }],
  ["a page that hides it, in an older browser", { Origin: "null" }],
  ["another site that says no origin", { "Sec-Fetch-Site": "cross-site" }],
  ["a word of the browser that nobody knows", { "Sec-Fetch-Site": "same-galaxy" }],
  ["another site, in an older browser", { Origin: "https://evil.example" }],
  ["another port", { Origin: "https://mail.example.com:8443" }],
  ["the same host without TLS", { Origin: "http://mail.example.com" }],
  ["a name that begins alike", { Origin: "https://mail.example.com.evil.example" }],
])("a form from %s is refused", (_, headers) => {
  expect(isTaken(headers)).toBe(false);
});
