import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSampleSite, type SampleSite } from "../../test/sample-site.ts";
import { openFontsFor, setLine, widthOf } from "../platform/lettering/index.ts";
import { sharePictureRoutes } from "./share-picture.ts";

let sample: SampleSite;
beforeAll(async () => {
  sample = await openSampleSite();
});
afterAll(() => sample.close());

const ask = (address: string) => sample.ask(sharePictureRoutes(sample.site), address);

describe("the picture of a shared page", () => {
  for (const address of [
    "/share/bg/news/first.png",
    "/share/en/project/dated.png",
    "/share/ar/page/home.png",
  ]) {
    it(`is a PNG of 1200 by 630 at ${address}`, async () => {
      const response = await ask(address);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
      const { format, width, height } = await sharp(await response.arrayBuffer()).metadata();
      expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    });
  }

  it("differs from title to title", async () => {
    const draw = async (key: string) =>
      Buffer.from(await (await ask(`/share/bg/news/${key}.png`)).arrayBuffer());
    expect((await draw("first")).equals(await draw("second"))).toBe(false);
    expect((await draw("first")).equals(await draw("first"))).toBe(true);
  });

  for (const address of [
    "/share/bg/news/hidden.png",
    "/share/en/news/third.png",
    "/share/bg/news/nothing.png",
    "/share/bg/nonsense/first.png",
    "/share/xx/news/first.png",
    "/share/fr/news/first.png",
  ]) {
    it(`does not exist for what is not published: ${address}`, async () => {
      expect((await ask(address)).status).toBe(404);
    });
  }
});

describe("text set for a picture", () => {
  const set = async (text: string, direction: "ltr" | "rtl" = "ltr") => {
    const fonts = await openFontsFor(text);
    return { ...setLine(text, { fonts, direction, size: 100 }), fonts };
  };

  it("is as wide as it was measured, in every script", async () => {
    for (const [text, direction] of [
      ["Мисия в България", "ltr"],
      ["Voluntary return – Łódź", "ltr"],
      ["المنظمة الدولية للهجرة 2015", "rtl"],
    ] as const) {
      const { width, fonts } = await set(text, direction);
      expect(widthOf(text, { fonts, direction, size: 100 })).toBeCloseTo(width);
    }
  });

  it("is heavier than the regular weight", async () => {
    const { create } = await import("fontkit");
    const { readFile } = await import("node:fs/promises");
    const file = new URL(
      import.meta.resolve("@fontsource-variable/sofia-sans/files/sofia-sans-cyrillic-wght-normal.woff2"),
    );
    const regular = create(await readFile(file));
    const { width } = await set("Мисия");
    expect(width).toBeGreaterThan(widthOf("Мисия", { fonts: [regular], direction: "ltr", size: 100 }));
  });

  it("gives an Arabic letter the form of its place in the word", async () => {
    const { paths } = await set("ههه", "rtl");
    const outlines = [...paths.matchAll(/ d="([^"]+)"/g)].map(([, outline]) => outline);
    expect(new Set(outlines).size).toBe(3);
  });
});
