import { randomBytes } from "node:crypto";
import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Delivery, Outcome } from "#model/delivery.ts";

/** What would go over the line: its bytes, and what such files are called. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly ending: "eml" | "json" | "txt";
}

export interface OutboxSettings {
  /** Its name in site.yaml. */
  readonly name: string;
  /** Directory of the outbox of all channels. */
  readonly directory: string;
  /** Makes the bytes; an outcome where the channel would make no call, undefined for an address it would refuse. */
  write(delivery: Delivery, circumstances: Circumstances): Promise<Written | Outcome | undefined>;
}

/**
 * Puts the exact bytes that a channel would send into `<directory>/<name>/<announcement>/<recipient>`, each file whole
 * or not there, and readable for its owner alone. A second call finds the first one's file and leaves it as it is.
 */
export function outboxChannel({ name, directory, write }: OutboxSettings): Channel {
  return {
    name,
    kind: "outbox",
    onUnknown: "absorbed",
    connections: 4,
    async send(delivery, _key, circumstances) {
      const written = await write(delivery, circumstances);
      if (written === undefined) return { kind: "refused", code: "address", reason: "address is not one of mail" };
      if ("kind" in written) return written;
      const path = join(
        name,
        fileName(delivery.announcement.id),
        `${fileName(delivery.recipient.id)}.${written.ending}`,
      );
      try {
        await put(join(directory, path), written.bytes);
        return { kind: "sent", receipt: path };
      } catch (error) {
        return diskTrouble(error);
      }
    },
    close: async () => undefined,
  };
}

/** Whether a channel writes to disk and tells nobody. */
export function isOutbox(channel: Channel): boolean {
  return channel.kind === "outbox";
}

/** An id as one part of a path: slashes and whatever a file system might read otherwise become `_`. */
function fileName(id: string): string {
  return id.replace(/[^A-Za-z0-9@._-]/g, "_").replace(/^\.+/, "_");
}

/** Puts a file there whole, for its owner alone; one that is there already stays as it is. */
export async function put(file: string, bytes: Uint8Array): Promise<void> {
  if (await isThere(file)) return;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = join(dirname(file), `.${randomBytes(6).toString("hex")}`);
  await writeFile(draft, bytes, { mode: 0o600, flag: "wx", flush: true });
  await rename(draft, file);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/** A disk that is full or may not be written is the operator's to mend; the next run finishes the work. */
export function diskTrouble(error: unknown): Outcome {
  if (!(error instanceof Error && "syscall" in error && "code" in error)) throw error;
  const code = String(error.code);
  return { kind: "deferred", code, reason: `the outbox cannot be written (${code})`, closes: true };
}
