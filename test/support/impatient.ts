import { ClientRequest } from "node:http";
import { Socket } from "node:net";

/**
 * Loaded before a process's own code: whoever wants to wait for more than five seconds waits for a hundredth of that, so
 * that a test sees what comes after a long silence.
 */
const shorter = (milliseconds: number | undefined) =>
  milliseconds !== undefined && milliseconds >= 5_000 ? milliseconds / 100 : milliseconds;

globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
  apply: (wait, self, [act, milliseconds, ...words]) =>
    Reflect.apply(wait, self, [act, shorter(milliseconds), ...words]),
});
for (const { prototype } of [Socket, ClientRequest]) {
  prototype.setTimeout = new Proxy(prototype.setTimeout, {
    apply: (wait, self, [milliseconds, ...words]) => Reflect.apply(wait, self, [shorter(milliseconds), ...words]),
  });
}
