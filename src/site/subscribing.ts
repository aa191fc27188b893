import { isRetired } from "#domain/component-status.ts";
import { waysOffered } from "#domain/ways-offered.ts";
import type { Way } from "#model/subscriber.ts";
import type { SubscriptionSettings } from "#model/subscriptions.ts";
import type { Offer } from "#render/subscribing/choice-fields.ts";
import { languages, now, site } from "#site/site.ts";

const { subscriptions, components, groups } = site.settings;

/** In which ways readers can ask to be told. */
export const ways: readonly Way[] = waysOffered(site.settings);

/** Whether they can name a webhook or a chat of their own. */
export const takesHooks: boolean = ways.some((way) => way !== "email");

/** The service in which readers can ask for letters; undefined where there is none, or no line that writes letters. */
export const letterService: SubscriptionSettings | undefined = ways.length > 0 ? subscriptions : undefined;

/** What they can choose from. */
export const offer: Offer = {
  components: components.filter((component) => !isRetired(component, now)),
  groups,
  languages,
};
