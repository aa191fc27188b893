import { Agent, request } from "node:http";

/** How a service bore a load. */
export interface Borne {
  /** Milliseconds from when each request was due to the end of its answer, least first. */
  readonly waits: readonly number[];
  /** Answers that were not 200. */
  readonly refused: number;
}

/** Posts one form and answers with the status. */
function post(agent: Agent, url: URL, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": Buffer.byteLength(body),
      "Sec-Fetch-Site": "same-origin",
    };
    const sent = request(url, { agent, method: "POST", headers }, (answer) => {
      answer
        .resume()
        .on("end", () => resolve(answer.statusCode))
        .on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}

/**
 * Posts `perSecond` forms a second for so many seconds, whether or not the answers keep up: what waits in a queue waits
 * in the figures, too.
 */
export async function postSteadily(
  url: URL,
  bodyOf: (number: number) => string,
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Borne> {
  // In turns, so that no line is left idle until the service hangs up.
  const agent = new Agent({ keepAlive: true, maxSockets: 100, scheduling: "fifo" });
  const waits: number[] = [];
  let refused = 0;
  const under: Promise<void>[] = [];
  const start = performance.now();
  const count = perSecond * seconds;
  const send = async (number: number) => {
    const due = start + (number * 1_000) / perSecond;
    if ((await post(agent, url, bodyOf(number))) !== 200) refused += 1;
    waits.push(performance.now() - due);
  };
  await new Promise<void>((done) => {
    const tick = setInterval(() => {
      const owed = Math.min(count, Math.floor(((performance.now() - start) * perSecond) / 1_000));
      while (under.length < owed) under.push(send(under.length));
      if (under.length < count) return;
      clearInterval(tick);
      done();
    }, 1);
  });
  await Promise.all(under);
  agent.destroy();
  return { waits: waits.sort((a, b) => a - b), refused };
}
