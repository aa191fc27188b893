import { isRetired } from "#domain/component-status.ts";
import type { SubscriptionSettings } from "#model/subscriptions.ts";
import type { Offer } from "#render/subscribing/choice-fields.ts";
import { publicLines } from "#site/channels.ts";
import { languages, now, site } from "#site/site.ts";

const { subscriptions, components, groups } = site.settings;

/** The service in which readers can ask for letters; undefined where there is none, or no line that writes letters. */
export const letterService: SubscriptionSettings | undefined = publicLines.some(({ isMail }) => isMail)
  ? subscriptions
  : undefined;

/** What they can choose from. */
export const offer: Offer = {
  components: components.filter((component) => !isRetired(component, now)),
  groups,
  languages,
};
