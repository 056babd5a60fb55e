// Bundles the style sheets, fonts, browser elements and the ground of the Bulgarian panel into dist/assets and lists
// them in manifest.json. The ground comes from dist/basemap.json.
import { createHash } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";
import { panelGroundFile } from "../src/routes-map/picture/panel-ground.ts";

const folder = "dist/assets";

/**
 * Each folder of src/browser is one custom element; the file it begins with has the folder's name. A file that ends in
 * `-worker` runs beside the page and is a program of its own.
 */
const elements = (await readdir("src/browser", { recursive: true, withFileTypes: true }))
  .filter(
    (entry) =>
      entry.isFile() &&
      (entry.name === `${basename(entry.parentPath)}.ts` || entry.name.endsWith("-worker.ts")),
  )
  .map(({ name, parentPath }) => `${parentPath}/${name}`);

const { metafile } = await build({
  entryPoints: [
    ...["site", "desk", "map-first-page", "map-first-ar", "map"].map((sheet) => `src/ui/styles/${sheet}.css`),
    ...elements,
  ],
  bundle: true,
  format: "esm",
  minify: true,
  metafile: true,
  outdir: folder,
  // Whole addresses, for style sheets that a page carries in itself.
  publicPath: "/assets",
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".ttf": "file" },
  target: ["chrome100", "firefox100", "safari15.4"],
  logLevel: "warning",
});

const manifest = Object.fromEntries(
  Object.keys(metafile.outputs).map((path) => {
    const file = basename(path);
    return [file.replace(/-[A-Z0-9]{8}(?=\.[a-z0-9]+$)/, ""), file];
  }),
);
await mkdir(folder, { recursive: true });
const ground = panelGroundFile();
const hash = createHash("sha256").update(ground).digest("hex").slice(0, 8).toUpperCase();
manifest["bulgaria-ground.svg"] = `bulgaria-ground-${hash}.svg`;
await writeFile(`${folder}/bulgaria-ground-${hash}.svg`, ground);
await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest, null, 2));
