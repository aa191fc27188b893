/** What readiness looks at. */
export type About =
  | "channel"
  | "mail"
  | "page"
  | "people"
  | "policy"
  | "audience"
  | "store"
  | "independence"
  | "host"
  | "content";

interface ReadinessCheck {
  readonly about: About;
  /** What is asked, as a sentence that is true where all is well. */
  readonly asks: string;
  /** Whether the network is asked; `--offline` leaves it out. */
  readonly live?: boolean;
}

/** Every check, by its id. */
export const readinessChecks = {
  "content/reads": { about: "content", asks: "Everything that was written can be read." },
  "lines/three": {
    about: "channel",
    asks: "Readers have three lines of two kinds at least, and one of them stands without the page.",
  },
  "lines/age": { about: "channel", asks: "Each public line was opened more than 30 days ago." },
  "lines/before-incidents": {
    about: "channel",
    asks: "Each public line was opened 30 days or more before any incident that is open now.",
  },
  "lines/recognise": { about: "channel", asks: "Each public line tells readers how to recognise it." },
  "lines/heard": { about: "channel", asks: "Each public line had words within 30 days, and not about trouble alone." },
  "lines/tls": { about: "channel", asks: "Every address that we or readers use is encrypted on the way." },
  "policy/reviewed": { about: "policy", asks: "People have read the policy and agreed within 180 days." },
  "policy/written": {
    about: "policy",
    asks: "The site itself says what counts as an incident and what it promises for each impact.",
  },
  "policy/notify": { about: "policy", asks: "The table of whom we tell has a row for each impact." },
  "templates/first-words": { about: "policy", asks: "First words wait for each impact." },
  "templates/others": {
    about: "policy",
    asks: "Words wait for a security disclosure, for planned work, for a correction.",
  },
  "people/approvers": { about: "people", asks: "Where security contacts are told, two roles or more may approve." },
  "people/out-of-band": {
    about: "people",
    asks: "The list of ways to reach each other without our own lines was read within 180 days.",
  },
  "people/drill": { about: "people", asks: "The last drill is no older than the policy says." },
  "people/communicators": {
    about: "people",
    asks: "Two people at least have written here within a year.",
  },
  "people/contact": { about: "people", asks: "Readers know whom to ask." },
  "audience/subscribers": { about: "audience", asks: "Enough people have confirmed that they want to be told." },
  "mail/subscriptions": { about: "mail", asks: "Where letters are sent, there is an address to leave." },
  "mail/returned": { about: "mail", asks: "No letter came back within 7 days for a fault of ours." },
  "store/backup": { about: "store", asks: "The newest backup is no older than two days." },
  "independence/declared": {
    about: "independence",
    asks: "The product's hosts are named, so that ours can be compared.",
  },
  "independence/hosts": {
    about: "independence",
    asks: "Page, mail, subscriptions and repository live on no host of the product.",
  },
  "independence/domain": { about: "independence", asks: "They live below no domain of the product." },
  "page/answers": { about: "page", live: true, asks: "The page answers at its address." },
  "page/commit": { about: "page", live: true, asks: "It was built from the commit at which this checkout stands." },
  "page/newest": { about: "page", live: true, asks: "It shows the newest words." },
  "page/feeds": { about: "page", live: true, asks: "Its feeds can be read by programs, and hold the newest words." },
  "page/headers": { about: "page", live: true, asks: "Its host sends the headers that it was built with." },
  "page/certificate": {
    about: "page",
    live: true,
    asks: "Its certificate is trusted, and holds for 21 days or more.",
  },
  "host/clock": {
    about: "host",
    live: true,
    asks: "The clock of this host and that of the page's host are within two minutes.",
  },
  "product/links": { about: "page", live: true, asks: "One of the product's hosts links to the page." },
  "mail/mx": {
    about: "mail",
    live: true,
    asks: "Somebody takes answers and bounces: each domain of ours in letters has an MX record.",
  },
  "mail/spf": {
    about: "mail",
    live: true,
    asks: "One SPF record says who may send, and receivers can follow it to its end.",
  },
  "mail/dkim": { about: "mail", live: true, asks: "DNS holds the public half of the key that signs letters." },
  "mail/dmarc": {
    about: "mail",
    live: true,
    asks: "One DMARC record says what is done with letters that are not ours.",
  },
  "mail/server": {
    about: "mail",
    live: true,
    asks: "The mail server greets us, secures the line and takes our login.",
  },
  "mail/ptr": {
    about: "mail",
    live: true,
    asks: "The mail server's addresses have names in DNS that lead back to them.",
  },
  "mail/unsubscribe": {
    about: "mail",
    live: true,
    asks: "The service that links to unsubscribe lead to is well, and knows a wrong link from its own.",
  },
  "mail/certificate": {
    about: "mail",
    live: true,
    asks: "The certificate of that service is trusted, and holds for 21 days or more.",
  },
  "independence/addresses": {
    about: "independence",
    live: true,
    asks: "Page, mail server, subscriptions and repository share no machine and no network with the product.",
  },
  "independence/name-servers": {
    about: "independence",
    live: true,
    asks: "The page and the product do not share all name servers.",
  },
  "lines/account": {
    about: "channel",
    live: true,
    asks: "Each account is the declared one, and lets us in; lines that answer no question took our words in a drill.",
  },
  "lines/created": {
    about: "channel",
    live: true,
    asks: "Each account was made more than 30 days ago, and no later than site.yaml says.",
  },
  "lines/posted": { about: "channel", live: true, asks: "Each account shows a post of the last 30 days." },
  "audience/followers": {
    about: "audience",
    live: true,
    asks: "Enough people follow each account, and no fewer than a month ago.",
  },
  "lines/label": { about: "channel", live: true, asks: "Each account tells readers that a program writes there." },
  "lines/rights": {
    about: "channel",
    live: true,
    asks: "Each account's secret may post, and may do no more than it has to.",
  },
  "lines/token": { about: "channel", live: true, asks: "No line's secret runs out within 21 days." },
  "lines/certificate": {
    about: "channel",
    live: true,
    asks: "The certificate of the server that each line speaks to is trusted, and holds for 21 days or more.",
  },
  "lines/room": { about: "channel", live: true, asks: "Each network takes a good many more calls from us." },
} as const satisfies Readonly<Record<string, ReadinessCheck>>;

export type CheckId = keyof typeof readinessChecks;
