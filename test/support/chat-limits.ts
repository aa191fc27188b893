import { expect } from "vitest";
import { textsIn } from "./chat.ts";

/** The parts of messages that have limits. */
interface Message {
  readonly text?: string;
  readonly blocks?: readonly { readonly type: string; readonly text?: { readonly text: string } }[];
  readonly content?: string;
  readonly embeds?: readonly {
    readonly title: string;
    readonly description: string;
    readonly footer: { readonly text: string };
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  }[];
}

/** Checks all limits that the services document. */
export function checkLimits(of: object): void {
  const message: Message = of;
  expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28_000);
  const { blocks, embeds, content } = message;
  if (blocks !== undefined) {
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(textsIn(message).join("").length).toBeLessThan(13_000);
    for (const { type, text } of blocks) {
      if (text !== undefined) expect(text.text.length).toBeLessThanOrEqual(type === "header" ? 150 : 3_000);
      if (text !== undefined) expect(text.text).not.toBe("");
    }
  }
  if (content !== undefined) expect(content.length).toBeLessThanOrEqual(2_000);
  for (const { title, description, footer, fields } of embeds ?? []) {
    expect(title.length).toBeLessThanOrEqual(256);
    expect(description.length).toBeLessThanOrEqual(4_096);
    expect(fields.length).toBeLessThanOrEqual(25);
    expect(textsIn([title, description, footer.text, fields]).join("").length).toBeLessThanOrEqual(6_000);
    for (const { name, value } of fields) {
      expect(name.length).toBeLessThanOrEqual(256);
      expect(value.length).toBeLessThanOrEqual(1_024);
      expect(value).not.toBe("");
    }
  }
}

/** What a service would make a call, a command or a card's formula of; whole links are none. */
export function callsIn(service: string, text: string): readonly string[] {
  if (service === "slack") {
    return text.replace(/<(?:https:\/\/|mailto:)[^<>|\s]*\|[^<>|]*>/g, "").match(/<[!@#]/g) ?? [];
  }
  if (service === "teams") return text.match(/<\/?at\b|\{\{|\$\{/gi) ?? [];
  const outsideOfCode = text.replace(/```[\s\S]*?```|`[^`]*`/g, "");
  return outsideOfCode.match(/(?<!\\)<[@#:/]|(?<![\p{L}\p{N}._%+-])@(?:everyone|here)/gu) ?? [];
}
