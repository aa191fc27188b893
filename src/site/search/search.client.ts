import { type Found, resultLine } from "#site/search/results.ts";

interface Library {
  options(options: { readonly baseUrl: string; readonly bundlePath: string }): Promise<void>;
  debouncedSearch(
    words: string | null,
    how: { readonly filters: Readonly<Record<string, string>>; readonly sort?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly { data(): Promise<Found> }[] } | null>;
}

const shownAtOnce = 10;
/** The form, to which the page has given a way to load the library. */
interface SearchForm extends HTMLFormElement {
  load(path: string): Promise<Library>;
}

const form = document.querySelector<SearchForm>("#search");
const list = document.querySelector<HTMLElement>("#found");
const status = document.querySelector<HTMLElement>("#status");
const more = document.querySelector<HTMLButtonElement>("#more");

if (form !== null && list !== null && status !== null && more !== null) {
  const words = form.dataset;
  let library: Promise<Library> | undefined;
  const load = async (): Promise<Library> => {
    const path = words["index"] ?? "";
    const found = await form.load(path);
    await found.options({ baseUrl: "/", bundlePath: path });
    return found;
  };

  /** What the form asks for, as it also stands in the page's own address. */
  const asked = () => {
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
    return new URLSearchParams(given.filter(([, value]) => value !== "").map(([name, value]) => [name, value]));
  };

  const say = (count: number) => {
    const sentence = count === 0 ? words["none"] : count === 1 ? words["one"] : words["many"];
    status.textContent = (sentence ?? "").replace("{count}", String(count));
  };

  const search = async () => {
    const query = asked();
    history.replaceState(null, "", query.size === 0 ? location.pathname : `?${query}`);
    const { q, ...filters } = Object.fromEntries(query);
    if (query.size === 0) {
      list.replaceChildren();
      status.textContent = "";
      more.hidden = true;
      return;
    }
    try {
      library ??= load();
      const answer = await (await library).debouncedSearch(q ?? null, {
        filters,
        ...(q === undefined && { sort: { date: "desc" } }),
      });
      // Newer letters were typed meanwhile, and are being looked for.
      if (answer === null) return;
      list.replaceChildren();
      say(answer.results.length);
      let shown = 0;
      const show = async () => {
        const next = answer.results.slice(shown, shown + shownAtOnce);
        shown += next.length;
        more.hidden = shown >= answer.results.length;
        list.append(
          ...(await Promise.all(next.map((result) => result.data()))).map((found) => resultLine(document, found)),
        );
      };
      more.onclick = () => void show();
      await show();
    } catch (error) {
      reportError(error);
      library = undefined;
      status.textContent = words["failed"] ?? "";
    }
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener("input", () => void search());
  form.hidden = false;
  void search();
}
