import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, launch, type Page } from "puppeteer-core";
import { setReaderClock } from "./reader-clock.ts";

/** Told that it runs where nothing is installed, the package brings the libraries it needs as well. */
const unpack = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
const bareMachine = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };

/**
 * The directory of an unpacked Chromium and its libraries. It is unpacked beside its place and moved there whole,
 * so that two test runs that start at once never see half of it.
 */
async function unpackedChromium(): Promise<string> {
  const bin = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest: { version: string } = JSON.parse(await readFile(join(dirname(bin), "..", "package.json"), "utf8"));
  const place = join(tmpdir(), `openline-chromium-${manifest.version}-${process.getuid?.() ?? 0}`);
  if (existsSync(place)) return place;

  const beside = await mkdtemp(`${place}-`);
  const env = { ...process.env, ...bareMachine, TMPDIR: beside };
  const cwd = dirname(import.meta.filename);
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", unpack], { cwd, env });
  await writeFile(join(beside, "fonts.conf"), fontsIn(place));
  try {
    await rename(beside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    await rm(beside, { recursive: true });
  }
  return place;
}

/** Text needs a font, also where none is installed; and only with the same one everywhere do pages break alike. */
function fontsIn(place: string): string {
  return `<?xml version="1.0"?>
<fontconfig><dir>${join(place, "fonts")}</dir><cachedir>${join(place, "fonts-cache")}</cachedir></fontconfig>
`;
}

/** A browser that is closed when the test is over, and every page that it opens. */
export interface TestBrowser extends AsyncDisposable {
  readonly browser: Browser;
  /** A page of its own, `width` CSS pixels wide, whose reader's clock stands where the newest build's stood, or at `clock`. */
  openPage(width?: number, clock?: string): Promise<Page>;
}

/**
 * Starts a real Chromium without a window; it needs neither root's absence, nor a network, nor anything installed.
 * With a `front`, every host lies behind that port of this machine, whatever certificate it shows.
 */
export async function openBrowser(front?: { readonly port: number }): Promise<TestBrowser> {
  const place = await unpackedChromium();
  const resolved = front === undefined ? [] : [`--host-resolver-rules=MAP * 127.0.0.1:${front.port}`];
  const browser = await launch({
    executablePath: join(place, "chromium"),
    headless: "shell",
    pipe: true,
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", ...resolved],
    acceptInsecureCerts: front !== undefined,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(place, "al2023", "lib"),
      FONTCONFIG_FILE: join(place, "fonts.conf"),
      HOME: place,
    },
  });
  return {
    browser,
    async openPage(width = 1280, clock) {
      const page = await browser.newPage();
      await setReaderClock(page, clock === undefined ? undefined : Date.parse(clock));
      await page.setViewport({ width, height: 900 });
      return page;
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
