import { execFile } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Letter } from "../../support/mailbox.ts";
import { headerOf } from "../../support/raw-letter.ts";
import { unpackPackages } from "./unpack.ts";

/** A filter that judges letters by what stands in them, without asking anybody. */
export interface SpamFilter extends AsyncDisposable {
  /** The points of each rule that a letter meets; rules that cost or save nothing are left out. */
  pointsOf(letter: Letter): Promise<ReadonlyMap<string, number>>;
}

/** SpamAssassin with the rules that Debian brings with it. */
export async function openSpamFilter(): Promise<SpamFilter> {
  const unpacked = await unpackPackages(["spamassassin"]);
  const { root } = unpacked;
  const compiled = join(root, "usr/lib/x86_64-linux-gnu/perl5");
  const libraries = [join(root, "usr/share/perl5"), ...(await versionsIn(compiled))].flatMap((path) => ["-I", path]);
  const words = [
    ...["-T", ...libraries, join(root, "usr/bin/spamassassin"), "--local", "--test-mode"],
    `--configpath=${join(root, "usr/share/spamassassin")}`,
    `--siteconfigpath=${join(root, "etc/spamassassin")}`,
    "--cf=fold_headers 0",
    "--cf=add_header all Points _TESTSSCORES( )_",
  ];
  return {
    async pointsOf(letter) {
      const judged = await judge(words, arrived(letter), root);
      const scores = (headerOf(judged, "X-Spam-Points") ?? "").split(" ").map((score) => score.split("="));
      const all = scores.map(([rule = "", points]) => [rule, Number(points)] as const);
      if (!all.some(([rule]) => rule !== "")) throw new Error("The filter judged nothing.");
      return new Map(all.filter(([, points]) => points !== 0));
    },
    [Symbol.asyncDispose]: () => unpacked[Symbol.asyncDispose](),
  };
}

async function versionsIn(directory: string): Promise<string[]> {
  return (await readdir(directory)).map((version) => join(directory, version));
}

/** A letter as it lies in the reader's mailbox: filters look at the way that it came. */
function arrived({ bytes, to, from }: Letter): Buffer {
  const way = [
    `Return-Path: <${from}>`,
    "Received: from mail.example.com (mail.example.com [93.184.216.34])",
    "\tby mx.example.org (Postfix) with ESMTPS id 4bXq7l0Zk1z9sT1",
    `\tfor <${to.join()}>; ${headerOf(bytes, "Date")}`,
  ];
  return Buffer.concat([Buffer.from(`${way.join("\r\n")}\r\n`), bytes]);
}

async function judge(words: readonly string[], letter: Buffer, home: string): Promise<Buffer> {
  const filter = execFile("perl", words, { encoding: "buffer", env: { PATH: process.env["PATH"], HOME: home } });
  const parts: Buffer[] = [];
  filter.stdout?.on("data", (part: Buffer) => parts.push(part));
  filter.stdin?.end(letter);
  await once(filter, "close");
  return Buffer.from(Buffer.concat(parts).toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1");
}
