import { type Config, mappingsIn, textIn } from "#content/import-cstate/config.ts";
import type { Part } from "#content/import-cstate/parts.ts";
import type { Note } from "#content/import-cstate/report.ts";
import type { Retired } from "#content/import-cstate/roster.ts";
import { oneLine, shortened } from "#content/import-cstate/title.ts";
import { quote } from "#content/quote.ts";
import { webAddress } from "#model/text.ts";

const standIn = "https://status.example.com/";
const carried = new Set(
  [
    "title",
    "baseurl",
    "languagecode",
    "defaultcontentlanguage",
    "languages",
    "timezone",
    "contentdir",
    "params",
  ].concat(
    // What Hugo needs and readers never see.
    ["theme", "buildfuture", "builddrafts", "enablegitinfo", "preservetaxonomynames", "taxonomies", "outputs"],
    ["outputformats", "mediatypes", "markup", "minify", "pagination", "paginate", "permalinks", "ignorefiles"],
  ),
);
const carriedParams = new Set(["categories", "systems", "description", "customtabs"]);

/** The keys of site.yaml that a configuration can tell, in the order in which they are written. */
export function settingsOf(
  config: Config,
  { groups, components }: { groups: readonly Part[]; components: readonly Part[] },
  history: { retired: readonly Retired[]; oldest: string; fallbackName: string; zone: string },
  note: Note,
): Record<string, unknown> {
  const { facts, params } = config;
  const name = oneLine(facts.get("title")?.text ?? "") || history.fallbackName;
  if (name.length >= 80)
    note("mended", facts.get("title")?.line ?? 1, `title: ${quote(name)} is too long`, "It was cut", name);
  const description = oneLine(textIn(params, "description"));
  const line = facts.get("params")?.line ?? 1;
  if (description.length >= 200) {
    note("mended", line, `the description ${quote(description)} is long`, "It was cut at 199 characters", description);
  }
  remarkOnRest(config, note);
  const links = linksOf(params, note, line);
  return {
    name: shortened(name, 79),
    ...(description && { description: shortened(description, 199) }),
    address: addressOf(config, note),
    since: history.oldest,
    ...(history.zone !== "UTC" && { timeZone: history.zone }),
    languages: languagesOf(config),
    ...(links.length > 0 && { branding: { links } }),
    groups,
    components: [...components, ...history.retired],
  };
}

function addressOf({ facts }: Config, note: Note): string {
  const typed = facts.get("baseURL");
  const secure = (typed?.text ?? "").replace(/^http:/, "https:");
  const address = /^https:\/\/[^/]+$/.test(secure) ? `${secure}/` : secure;
  if (!webAddress.safeParse(address).success) {
    const what = `baseURL: ${typed === undefined ? "is missing" : `${quote(typed.text)} is not a whole address`}`;
    note("mended", typed?.line ?? 1, what, `${standIn} stands in; write the true address before you publish`);
    return standIn;
  }
  if (secure !== typed?.text) note("mended", typed?.line ?? 1, "baseURL: is not https", `It was written as ${address}`);
  return address;
}

function languagesOf({ facts }: Config): string[] {
  const typed = facts.get("defaultContentLanguage")?.text || facts.get("languageCode")?.text || "en";
  const language = typed.toLowerCase();
  return [/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language) ? language : "en"];
}

function linksOf(params: Config["params"], note: Note, line: number): { text: string; url: string }[] {
  const links: { text: string; url: string }[] = [];
  for (const tab of mappingsIn(params, "customTabs")) {
    const text = shortened(oneLine(textIn(tab, "name")), 59);
    const url = textIn(tab, "link");
    if (text !== "" && webAddress.safeParse(url).success && links.length < 10) links.push({ text, url });
    else
      note(
        "left-out",
        line,
        `the link ${quote(text)} to ${quote(url)} has no place here`,
        "Links are ten at the most, and https",
      );
  }
  return links;
}

function remarkOnRest({ facts, params }: Config, note: Note): void {
  const keys = [...facts.all()].map(({ key }) => key).filter((key) => !carried.has(key.toLowerCase()));
  const own = Object.keys(params).filter((key) => !carriedParams.has(key.toLowerCase()));
  const left = [...keys, ...own.map((key) => `params.${key}`)];
  if (left.length === 0) return;
  note("left-out", 1, `has no place here for ${left.join(", ")}`, "Look at branding and policy in docs/content.md");
}
