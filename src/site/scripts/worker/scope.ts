/** What the site tells its worker; it stands before the script, so that the script itself is the same everywhere. */
export interface WorkerSettings {
  /** Whether copies are kept at all; a worker that is told otherwise removes them and itself. */
  readonly keepsCopies: boolean;
  /** What stands above a copy, by language; `{0}` is the moment that it was made. */
  readonly words: Readonly<Record<string, string>>;
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** The part of a service worker's global scope that ours uses; TypeScript has it in a library that excludes the page's. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { readonly url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", act: (event: Extendable) => void): void;
  addEventListener(type: "fetch", act: (event: Asked) => void): void;
}

/** Somebody wants to read something below the worker's scope. */
export interface Asked extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
