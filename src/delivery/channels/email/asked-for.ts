import { Readable } from "node:stream";

/**
 * A letter that knows whether it was asked for: nodemailer reads it only once the server said that it takes it (354).
 * Every error of a dying line looks the same, so nothing else tells “surely not sent” from “perhaps”.
 * Emits `begun` when it is read first.
 */
export class AskedFor extends Readable {
  begun = false;
  readonly #letter: Buffer;

  constructor(letter: Buffer) {
    super();
    this.#letter = letter;
  }

  override _read(): void {
    this.begun = true;
    this.emit("begun");
    this.push(this.#letter);
    this.push(null);
  }
}
