import { site, words } from "#site/site.ts";

/** The pages that every page leads to, in the order in which readers ask for them. */
export const mainPages: readonly { readonly path: string; readonly name: string; readonly isInHeader?: boolean }[] = [
  { path: "", name: words.page.home },
  { path: "history/", name: words.page.history, isInHeader: true },
  { path: "search/", name: words.page.search },
  { path: "maintenances/", name: words.page.maintenances, isInHeader: true },
  { path: "notices/", name: words.page.notices },
  { path: "postmortems/", name: words.page.postmortems },
  { path: "subscribe/", name: words.page.subscribe, isInHeader: true },
  { path: "channels/", name: words.page.whereWeTalk },
  { path: "policy/", name: words.page.policy },
  ...(site.settings.subscriptions === undefined ? [] : [{ path: "privacy/", name: words.privacy.title }]),
];
