import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { middle } from "../media/focus.ts";
import { drawNow, drawnName, drawPicture } from "./drawn-pictures.ts";
import { readContentFolder } from "./read-folder.ts";

const content = fileURLToPath(new URL("../../../content", import.meta.url));

test("what was drawn when the program was built is what would be drawn now", async () => {
  const { items } = await readContentFolder(content);
  const pictures = items.flatMap(({ picture }) => picture ?? []);
  expect(pictures.length).toBeGreaterThan(5);
  const [smallest] = pictures.toSorted((one, other) => one.bytes.length - other.bytes.length);
  const bytes = smallest?.bytes ?? Buffer.alloc(0);
  const now = await drawNow(bytes, middle);
  expect(await drawPicture(bytes, middle)).toEqual(now);
  expect(now.renditions.length).toBeGreaterThan(3);
}, 60_000);

test("another focus and another picture are other drawings", () => {
  const [one, other] = [Buffer.from("one"), Buffer.from("other")];
  const names = [drawnName(one, middle), drawnName(other, middle), drawnName(one, { x: 0.1, y: 0.5 })];
  expect(new Set(names).size).toBe(3);
});

test("what is no picture is refused as ever", async () => {
  await expect(drawPicture(Buffer.from("no picture"), middle)).rejects.toThrow("not a picture");
});
