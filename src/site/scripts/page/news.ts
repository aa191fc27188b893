const minute = 60_000;
/** The longest pause after errors, and how long a page goes on asking, in milliseconds. */
const longest = 16 * minute;
const patience = 4 * 60 * minute;

/**
 * Asks now and then whether something was said after this page was made, and says so in the page's one live region.
 * It asks only while the page is seen, ever more rarely where nobody answers, and no more once it found something.
 * The page itself changes when the reader asks for it.
 */
export function lookForNews(): void {
  const region = document.querySelector<HTMLElement>(".news");
  const button = document.querySelector<HTMLButtonElement>(".looking button");
  if (region === null || button === null) return;
  const { from = "", said = "", words = "", show = "" } = region.dataset;
  const { pause = "", resume = "" } = button.dataset;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let began = 0;

  const rest = () => {
    timer = undefined;
    button.textContent = resume;
  };
  const wait = () => {
    // Not all readers at once: each waits up to half as long again.
    timer = setTimeout(look, Math.min(minute * 2 ** failures, longest) * (1 + Math.random() / 2));
  };
  const begin = () => {
    began = Date.now();
    failures = 0;
    button.textContent = pause;
    wait();
  };
  const tell = () => {
    const reload = document.createElement("button");
    reload.textContent = show;
    reload.onclick = () => location.reload();
    region.append(words, " ", reload);
    button.hidden = true;
  };
  async function look() {
    const turn = timer;
    if (turn === undefined) return;
    if (document.hidden) return document.addEventListener("visibilitychange", look, { once: true });
    if (Date.now() - began > patience) return rest();
    try {
      const answer = await fetch(from, { cache: "no-cache" });
      const { page } = await answer.json();
      failures = 0;
      if (timer === turn && Date.parse(page.updated_at) > Date.parse(said)) return tell();
    } catch {
      failures += 1;
    }
    // Whoever stopped meanwhile, or began anew, is not to be asked for twice.
    if (timer === turn) wait();
  }

  button.onclick = () => {
    if (timer === undefined) return begin();
    clearTimeout(timer);
    rest();
  };
  button.hidden = false;
  begin();
}
