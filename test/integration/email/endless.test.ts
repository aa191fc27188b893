import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel, shortTimeouts } from "../../support/email-channel.ts";

const answers = { greeting: "220", EHLO: "250", MAIL: "250", RCPT: "250", DATA: "354", letter: "250" } as const;

/** A mail server whose answer to one step goes on for ever, on a free port of 127.0.0.1. */
async function openEndless(endless: keyof typeof answers) {
  const server = createServer((socket) => {
    let inLetter = false;
    let read = "";
    const say = (step: keyof typeof answers) => {
      inLetter = step === "DATA";
      if (step !== endless) return void socket.write(`${answers[step]} canary-words\r\n`);
      const timer = setInterval(() => socket.write(`${answers[step]}-canary-words\r\n`), 10);
      socket.once("close", () => clearInterval(timer));
    };
    // A reset is the end that this test is about.
    socket.on("error", () => socket.destroy());
    socket.setEncoding("latin1").on("data", (text: string) => {
      read += text;
      if (inLetter && !read.endsWith("\r\n.\r\n")) return;
      const command = inLetter ? "letter" : read.slice(0, 4);
      read = "";
      if (command === "letter" || command === "EHLO" || command === "MAIL" || command === "RCPT" || command === "DATA")
        say(command);
    });
    say("greeting");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const notReached = { kind: "deferred", code: "ETIMEDOUT", reason: "mail server not reached (ETIMEDOUT)", closes: true };
const died = { kind: "deferred", code: "ETIMEDOUT", reason: "the line died before the letter (ETIMEDOUT)" };
const silence = { kind: "unknown", reason: "silence after the letter had begun (ETIMEDOUT)" };

test.concurrent.each([
  ["greeting", notReached],
  ["EHLO", notReached],
  ["MAIL", died],
  ["RCPT", died],
  ["DATA", died],
  ["letter", silence],
] as const)("an answer to %s that never ends is not waited for longer than told", async (step, outcome) => {
  await using server = await openEndless(step);
  const channel = anEmailChannel(server.url, { timeouts: shortTimeouts });
  expect(await sendOn(channel)).toEqual(outcome);
  await channel.close();
});
