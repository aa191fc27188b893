import { cacheName, copyOf, forget, keep } from "#site/scripts/worker/copies.ts";
import type { Asked, WorkerScope, WorkerSettings } from "#site/scripts/worker/scope.ts";

declare const settings: WorkerSettings;
declare const self: WorkerScope;

/** How long the network may take where there is a copy, in milliseconds. */
const patience = 6_000;
const { scope } = self.registration;

/** First pages and incidents: what a reader needs when nothing else can be reached. */
function isKept(address: string): boolean {
  const path = address.startsWith(scope) ? address.slice(scope.length).replace(/[?#].*$/, "") : undefined;
  const languages = Object.keys(settings.words).join("|");
  return path !== undefined && new RegExp(`^(?:(?:${languages})/)?(?:incidents/[^/]+/)?$`).test(path);
}

/**
 * The page as its host has it now, which is also the next copy. It goes past the browser's own cache, where a question
 * that nobody answers would hold back the next one for the same page.
 */
async function fromNetwork(event: Asked): Promise<Response> {
  const response = await fetch(event.request.url, { cache: "no-store", redirect: "manual" });
  if (response.ok) event.waitUntil(keep(event.request.url, response.clone(), scope));
  return response;
}

/** The network comes first. A copy is shown where it fails or keeps silent, and always says that it is one. */
async function answer(event: Asked): Promise<Response> {
  const { url } = event.request;
  const copy = () => copyOf(url, settings.words, scope);
  const network = fromNetwork(event).then(
    async (response) => (response.status < 500 ? response : ((await copy()) ?? response)),
    async (error: unknown) => {
      const kept = await copy();
      if (kept === undefined) throw error;
      return kept;
    },
  );
  const silence = new Promise((wake) => setTimeout(wake, patience)).then(async () => (await copy()) ?? network);
  return await Promise.race([network, silence]);
}

async function begin(): Promise<void> {
  await forget(scope, cacheName(scope));
  await self.clients.claim();
  // Who reads a page now should find it again, although it came before there was a worker.
  for (const { url } of await self.clients.matchAll()) {
    if (isKept(url)) await keep(url, await fetch(url), scope);
  }
}

async function retire(): Promise<void> {
  await forget(scope);
  await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(settings.keepsCopies ? begin() : retire()));
self.addEventListener("fetch", (event) => {
  const { mode, method, url } = event.request;
  if (settings.keepsCopies && mode === "navigate" && method === "GET" && isKept(url)) event.respondWith(answer(event));
});
