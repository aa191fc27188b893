import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Answer, openDesk } from "./desk.ts";
import { type DataDirectory, openDataDirectory } from "./store-directory.ts";

const site = `name: Example
address: https://status.example.com/
since: 2024-01-01
components:
  - id: checkout
    name: Card payments
  - id: search
    name: Search
subscriptions:
  address: https://updates.example.com/
`;

/** An operator with a list of subscribers in front of them, on 14 March 2026, 10:00 UTC. */
export interface SubscriberDesk extends AsyncDisposable {
  readonly data: DataDirectory;
  readonly now: Date;
  /** Where a file of that name lies. */
  path(name: string): string;
  /** Writes a file and answers where. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  read(name: string): Promise<string>;
  /** `openline subscribers …` */
  subscribers(...words: string[]): Promise<Answer>;
}

export async function openSubscriberDesk(): Promise<SubscriberDesk> {
  const data = await openDataDirectory();
  const now = new Date("2026-03-14T10:00:00Z");
  const desk = openDesk({ OPENLINE_DATA: data.path, OPENLINE_CONTENT: data.path });
  const path = (name: string) => join(data.path, name);
  await writeFile(path("site.yaml"), site);
  return {
    ...{ data, now, path },
    async write(name, content) {
      await writeFile(path(name), content);
      return path(name);
    },
    read: (name) => readFile(path(name), "utf8"),
    subscribers: (...words) => desk.openline(now, "subscribers", ...words),
    [Symbol.asyncDispose]: () => data[Symbol.asyncDispose](),
  };
}
