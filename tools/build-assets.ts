// Bundles the style sheets, fonts and browser elements into dist/assets and lists them in manifest.json.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";

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
  entryPoints: ["src/ui/styles/site.css", "src/ui/styles/desk.css", "src/ui/styles/map.css", ...elements],
  bundle: true,
  format: "esm",
  minify: true,
  metafile: true,
  outdir: folder,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file" },
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
await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest, null, 2));
