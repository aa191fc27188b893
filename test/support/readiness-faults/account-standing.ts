import type { AccountLines } from "../account-lines.ts";
import { postIdOf } from "../x-posts.ts";
import type { Fault } from "./fault.ts";

type Wrong = (lines: AccountLines) => void;
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
const dayOf = (days: number) => ago(days).toISOString().slice(0, 10);
const x =
  (facts: object): Wrong =>
  (lines) =>
    void Object.assign(lines.x.account, facts);
const mastodon =
  (facts: object): Wrong =>
  (lines) =>
    void Object.assign(lines.mastodon.account, facts);
const bluesky =
  (facts: object): Wrong =>
  (lines) =>
    void Object.assign(lines.bluesky.profile, facts);
const [onX, onMastodon, onBluesky] = ["@example", "@examplestatus@social.example", "@status.example.com"];
const none = undefined;

/** What can be wrong with an account as its network shows it to everybody. */
export const standingFaults: readonly Fault<Wrong>[] = [
  [
    "lines/created",
    "fail",
    `site.yaml dates ${onX} 2024-01-01, and its network says that it was made on 2024-01-03`,
    x({ created_at: "2024-01-03T00:00:00.000Z" }),
  ],
  [
    "lines/created",
    "fail",
    `site.yaml dates ${onMastodon} 2024-01-01, and its network says that it was made on 2025-02-03`,
    mastodon({ created_at: "2025-02-03T00:00:00.000Z" }),
  ],
  [
    "lines/created",
    "fail",
    `site.yaml dates ${onBluesky} 2024-01-01, and its network says that it was made on 2025-02-03`,
    bluesky({ createdAt: "2025-02-03T10:00:00Z" }),
  ],
  ["lines/created", "unknown", `X does not say when ${onX} was made`, x({ created_at: "canary" })],
  [
    "lines/created",
    "unknown",
    `the server of mastodon does not say when ${onMastodon} was made`,
    mastodon({ created_at: 5 }),
  ],
  [
    "lines/created",
    "unknown",
    `the server of bluesky does not say when ${onBluesky} was made`,
    bluesky({ createdAt: none }),
  ],

  [
    "lines/posted",
    "fail",
    `the newest post that ${onX} shows is 31 days old`,
    x({ most_recent_tweet_id: postIdOf(ago(31.1)) }),
  ],
  [
    "lines/posted",
    "fail",
    `${onX} shows no post at all`,
    x({ most_recent_tweet_id: none, public_metrics: { followers_count: 90, tweet_count: 0 } }),
  ],
  ["lines/posted", "unknown", `X does not say when ${onX} last posted`, x({ most_recent_tweet_id: "-1" })],
  [
    "lines/posted",
    "fail",
    `the newest post that ${onMastodon} shows is 40 days old`,
    mastodon({ last_status_at: dayOf(40) }),
  ],
  ["lines/posted", "fail", `${onMastodon} shows no post at all`, mastodon({ last_status_at: null })],
  [
    "lines/posted",
    "unknown",
    `the server of mastodon does not say when ${onMastodon} last posted`,
    mastodon({ last_status_at: "soon" }),
  ],
  [
    "lines/posted",
    "fail",
    `the newest post that ${onBluesky} shows is 40 days old`,
    ({ bluesky }) => bluesky.seenAt.splice(0, 1, ago(40).toISOString()),
  ],
  ["lines/posted", "fail", `${onBluesky} shows no post at all`, ({ bluesky }) => bluesky.seenAt.pop()],

  [
    "audience/followers",
    "warn",
    `49 accounts follow ${onX}, fewer than 50`,
    x({ public_metrics: { followers_count: 49 } }),
  ],
  ["audience/followers", "warn", `1 account follows ${onMastodon}, fewer than 50`, mastodon({ followers_count: 1 })],
  ["audience/followers", "warn", `0 accounts follow ${onBluesky}, fewer than 50`, bluesky({ followersCount: 0 })],
  [
    "audience/followers",
    "unknown",
    `X does not say how many follow ${onX}`,
    x({ public_metrics: { followers_count: "many" } }),
  ],

  ["lines/label", "warn", `${onX} is not labelled as automated`, x({ description: "News of Example's robotic arms." })],
  ["lines/label", "unknown", `X does not say how ${onX} describes itself`, x({ description: none })],
  ["lines/label", "warn", `${onMastodon} is not labelled as automated`, mastodon({ bot: false })],
  [
    "lines/label",
    "warn",
    `${onBluesky} is not labelled as automated`,
    bluesky({ labels: [{ src: "did:plc:somebody", val: "bot" }] }),
  ],
  ["lines/label", "warn", `${onBluesky} is not labelled as automated`, bluesky({ labels: "canary" })],
];
