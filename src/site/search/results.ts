/** What the search's library answers for one page, as far as we use it. */
export interface Found {
  readonly url: string;
  /** Text in which `<mark>` and `</mark>` stand around what was found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** One result as a line of the list. Everything that was written by people goes in as text, never as markup. */
export function resultLine(document: Document, { url, excerpt, meta }: Found): HTMLElement {
  const line = document.createElement("li");
  line.className = "line";
  line.dataset["tone"] = meta["tone"] ?? "";
  const box = line.appendChild(document.createElement("div"));
  const heading = box.appendChild(document.createElement("h2"));
  const link = heading.appendChild(document.createElement("a"));
  link.href = url;
  link.dir = "auto";
  link.textContent = meta["title"] ?? url;
  const words = box.appendChild(document.createElement("p"));
  words.dir = "auto";
  words.append(...marked(document, excerpt));
  const state = box.appendChild(document.createElement("p"));
  state.className = "quiet";
  state.textContent = meta["state"] ?? "";
  return line;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function marked(document: Document, excerpt: string): Node[] {
  return excerpt.split(/(<mark>[^<]*<\/mark>)/).map((part) => {
    const inside = /^<mark>([^<]*)<\/mark>$/.exec(part)?.[1];
    const text = (inside ?? part).replaceAll(
      /&(amp|lt|gt|quot|#39);/g,
      (whole, name: string) => entities[name] ?? whole,
    );
    if (inside === undefined) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
