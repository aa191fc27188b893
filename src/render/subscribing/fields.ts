import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";

/** A box or a button to tick, and what it stands for. */
export interface Tick {
  readonly name: string;
  readonly value: string;
  readonly label: SafeHtml;
  readonly isTicked: boolean;
}

/** Boxes that may be ticked, each with its words around it, so that a thumb hits all of it. */
export function ticks(many: readonly Tick[], type: "checkbox" | "radio" = "checkbox"): SafeHtml {
  const lines = many.map(({ name, value, label, isTicked }) => {
    const state = isTicked ? html` checked` : html``;
    return html`<label class="check"><input type="${escapeHtml(type)}" name="${escapeHtml(name)}" value="${escapeHtml(value)}"${state}> <span>${label}</span></label>`;
  });
  return html`<div class="checks">${joinHtml(lines)}</div>`;
}

/** Fields that belong together, under a name that is read with each of them. */
export function fieldset(legend: SafeHtml, content: SafeHtml): SafeHtml {
  return html`<fieldset><legend>${legend}</legend>${content}</fieldset>`;
}

interface Option {
  readonly value: string;
  readonly words: string;
  /** The language of the words, where it is another one. */
  readonly lang?: string | undefined;
}

/** A list to choose one of. */
export function select(label: string, name: string, chosen: string, options: readonly Option[]): SafeHtml {
  const choices = options.map(({ value, words, lang }) => {
    const spoken = lang === undefined ? html`` : html` lang="${escapeHtml(lang)}"`;
    const state = value === chosen ? html` selected` : html``;
    return html`<option value="${escapeHtml(value)}"${spoken}${state}>${escapeHtml(words)}</option>`;
  });
  const id = escapeHtml(`choose-${name.toLowerCase()}`);
  return html`<div class="field"><label for="${id}">${escapeHtml(label)}</label><select id="${id}" name="${escapeHtml(name)}">${joinHtml(choices)}</select></div>`;
}
