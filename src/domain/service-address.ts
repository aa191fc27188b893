import type { SiteSettings } from "#model/site.ts";

/** Where the service answers: at `override`, or where site.yaml says, or at the page's own address. */
export function serviceAddress({ subscriptions, address }: SiteSettings, override?: string): string {
  return override ?? subscriptions?.address ?? address;
}

/** The settings with their subscription service at `address`, as on a machine where one tries it; as they are without. */
export function withServiceAt<Settings extends SiteSettings>(
  settings: Settings,
  address: string | undefined,
): Settings {
  if (address === undefined || settings.subscriptions === undefined) return settings;
  return { ...settings, subscriptions: { ...settings.subscriptions, address } };
}
