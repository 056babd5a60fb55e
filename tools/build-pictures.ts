// Draws the pictures of the mission's own content into dist/pictures, so that the first start need not. Kept in
// .cache/pictures by what they are made from: drawn again only when a picture or the way they are drawn changes.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { drawNow, drawnName, writeDrawn } from "../src/newsroom/carry/drawn-pictures.ts";
import { readContentFolder } from "../src/newsroom/carry/read-folder.ts";
import type { Focus } from "../src/newsroom/media/crops.ts";
import { focusOf } from "../src/newsroom/media/focus.ts";

const made = "dist/pictures";
const makers = [
  "src/newsroom/publishing/pictures.ts",
  "src/newsroom/media/crops.ts",
  "src/newsroom/carry/drawn-pictures.ts",
  "package-lock.json",
];

const how = createHash("sha256");
for (const path of makers) how.update(await readFile(path));
const kept = `.cache/pictures-${how.digest("hex").slice(0, 12)}`;
await mkdir(made, { recursive: true });
await mkdir(kept, { recursive: true });

const { items } = await readContentFolder("content");
await Promise.all(
  items.map(({ picture, shared }) => picture && draw(picture.bytes, focusOf(shared.written))),
);

async function draw(bytes: Buffer, focus: Focus): Promise<void> {
  const name = drawnName(bytes, focus);
  const before = await copyFile(`${kept}/${name}`, `${made}/${name}`).then(
    () => true,
    () => false,
  );
  if (before) return;
  // A kill leaves no half file where a whole one is looked for.
  await writeFile(`${kept}/${name}.new`, writeDrawn(await drawNow(bytes, focus)));
  await rename(`${kept}/${name}.new`, `${kept}/${name}`);
  await copyFile(`${kept}/${name}`, `${made}/${name}`);
}
