import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listen } from "../../src/platform/http/index.ts";
import { openBrowser } from "../browser.ts";
import { openNamesDesk } from "../names-desk.tsx";

const names: Readonly<Record<string, string>> = {
  bengali: "মোহাম্মদ জসিম শেখ",
  ethiopic: "አበበ ቢቂላ",
  georgian: "ჯაბა ბერიძე",
  devanagari: "राम बहादुर",
  armenian: "Արամ Խաչատրյան",
  plain: "Измислен Човек · نورالهدى · Invented",
};

let [server, browser, origin] = [] as unknown as [Listening, Browser, string];

beforeAll(async () => {
  const app = openNamesDesk(names);
  server = await listen(app, { host: "127.0.0.1", port: 0 });
  origin = `http://127.0.0.1:${server.port}`;
  browser = await openBrowser();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop(100);
});

/**
 * Which letters a page fetches in a browser that keeps none yet, and how wide its name is drawn: as it stands, and by the
 * fonts of the machine alone.
 */
async function drawn(script: string) {
  await using context = await browser.newContext();
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on("response", (answer) => {
    if (answer.url().endsWith(".ttf"))
      fetched.push(`${answer.status()} ${answer.url().replace(/^.*\//, "")}`);
  });
  await page.goto(`${origin}/${script}`);
  const widths = await page.evaluate<number[]>(`(async () => {
    await document.fonts.ready;
    const name = document.querySelector("main bdi");
    const wide = () => name.getBoundingClientRect().width;
    const own = wide();
    name.style.fontFamily = '"Sofia Sans", "Vazirmatn", system-ui, sans-serif';
    return [own, wide()];
  })()`);
  return { fetched, widths };
}

test.each(["bengali", "ethiopic", "georgian", "devanagari", "armenian"])(
  "a name in %s letters is drawn with letters the desk brings, and only those are fetched",
  async (script) => {
    const { fetched, widths } = await drawn(script);
    const file = new RegExp(`^200 NotoSans${script}_400Regular-\\w+\\.ttf$`, "i");
    expect(fetched).toEqual([expect.stringMatching(file)]);
    expect(widths[0]).not.toBe(widths[1]);
  },
);

test("a page without such letters fetches none of them", async () => {
  expect((await drawn("plain")).fetched).toEqual([]);
});

test("the letters are sent compressed and kept for a year", async () => {
  const { fetched } = await drawn("ethiopic");
  const file = fetched[0]?.split(" ")[1];
  const answer = await fetch(`${origin}/assets/${file}`, { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect([answer.headers.get("content-type"), answer.headers.get("content-encoding")]).toEqual([
    "font/ttf",
    "gzip",
  ]);
});
