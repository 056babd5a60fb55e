import type { Browser } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { kilobytes, type Measure } from "../measure.ts";
import type { Program } from "../program.ts";

const pageGoal = 40_000;
const withFontsGoal = 120_000;
const phone = { width: 360, height: 740 };

interface Transfer {
  readonly kind: string;
  readonly path: string;
  readonly bytes: number;
}

/** What a browser with an empty cache transfers for the home page, heads of answers included, scrolled to its end. */
export async function measureWeight(program: Program, say: (text: string) => void): Promise<Measure[]> {
  const { browser, close } = await openBrowser();
  try {
    const measures: Measure[] = [];
    for (const path of ["/bg", "/en"]) {
      say(`weighing ${path}`);
      measures.push(...weigh(path, await transfersOf(browser, program.origin + path)));
    }
    return measures;
  } finally {
    await close();
  }
}

async function transfersOf(browser: Browser, address: string): Promise<Transfer[]> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    const began = new Map<string, { kind: string; path: string }>();
    const transfers: Transfer[] = [];
    network.on("Network.responseReceived", ({ requestId, type, response }) => {
      began.set(requestId, { kind: type, path: new URL(response.url).pathname });
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const known = began.get(requestId);
      if (known) transfers.push({ ...known, bytes: encodedDataLength });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    await page.waitForTimeout(1_000);
    await page.waitForLoadState("networkidle");
    return transfers;
  } finally {
    await context.close();
  }
}

function weigh(path: string, transfers: readonly Transfer[]): Measure[] {
  const sum = (list: readonly Transfer[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  const pictures = transfers.filter(({ kind }) => kind === "Image");
  const fonts = transfers.filter(({ kind }) => kind === "Font");
  const page = transfers.filter((transfer) => !pictures.includes(transfer) && !fonts.includes(transfer));
  const listed = (list: readonly Transfer[]) =>
    list.map((one) => `${one.path} ${kilobytes(one.bytes)}`).join(", ");
  const [bare, withFonts] = [sum(page), sum(page) + sum(fonts)];
  return [
    {
      name: `${path}: page and style sheet`,
      goal: `≤ ${kilobytes(pageGoal)}`,
      measured: kilobytes(bare),
      met: bare <= pageGoal,
      notes: [listed(page), `pictures apart: ${kilobytes(sum(pictures))} (${listed(pictures)})`],
      figures: { bytes: bare, pictures: sum(pictures), transfers },
    },
    {
      name: `${path}: the same with fonts`,
      goal: `≤ ${kilobytes(withFontsGoal)}`,
      measured: kilobytes(withFonts),
      met: withFonts <= withFontsGoal,
      notes: [listed(fonts)],
      figures: { bytes: withFonts },
    },
  ];
}
