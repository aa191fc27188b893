/// <reference types="astro/client" />

declare module "virtual:openline" {
  const settings: import("#site/settings.ts").PageSettings;
  export default settings;
}

declare module "virtual:openline/scripts" {
  /** Stands in the head of every page. */
  export const page: string;
  /** The service worker; `settings` is put before it. */
  export const worker: string;
}
