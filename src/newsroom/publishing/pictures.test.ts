import sharp from "sharp";
import { expect, test } from "vitest";
import { NotAPicture, renderPicture } from "./pictures.ts";

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#8a5a2b" } });

test("a photograph becomes three formats in each width it can fill, upright and without its metadata", async () => {
  const original = await photograph(500, 1_000)
    .withExif({ IFD0: { Artist: "Амина", Orientation: "6" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const renditions = await renderPicture(original);
  expect(renditions.map(({ width, height, format }) => `${width}×${height} ${format}`)).toEqual(
    ["avif", "webp", "jpeg"].map((format) => `480×240 ${format}`),
  );
  for (const { bytes } of renditions) {
    const { exif, orientation, width } = await sharp(bytes).metadata();
    expect([exif, orientation, width]).toEqual([undefined, undefined, 480]);
  }
});

test("a small picture is not blown up", async () => {
  const renditions = await renderPicture(await photograph(40, 20).png().toBuffer());
  expect(new Set(renditions.map(({ width }) => width))).toEqual(new Set([40]));
});

test.each([
  ["a text", Buffer.from("hello")],
  ["nothing", Buffer.alloc(0)],
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj\n")],
  [
    "an SVG that refers outside",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><use href="http://x/#a"/></svg>'),
  ],
  [
    "an SVG that styles from outside",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x"</style></svg>'),
  ],
])("%s is no picture", async (_, bytes) => {
  await expect(renderPicture(bytes)).rejects.toThrow(NotAPicture);
});

test("a picture cut off in the middle is said to be damaged", async () => {
  const whole = await photograph(400, 400).jpeg().toBuffer();
  await expect(renderPicture(whole.subarray(0, whole.length / 2))).rejects.toThrow(NotAPicture);
});
