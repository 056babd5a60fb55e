import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The built style sheets, fonts and scripts. Their names hold a hash, so browsers may keep them for ever. */
export interface Assets {
  /** The address of an asset by its name before hashing: `site.css`. */
  address(name: string): string;
  has(name: string): boolean;
  /** The text of an asset by its name before hashing, for a page that carries it in itself. */
  text(name: string): string;
  /** The asset behind a hashed file name; null when there is none. */
  read(file: string): Promise<{ bytes: Buffer; contentType: string } | null>;
}

const contentTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  ttf: "font/ttf",
  svg: "image/svg+xml",
  png: "image/png",
};

const built = new URL("../../dist/assets/", import.meta.url);

/** Opens what the build made. */
export function openAssets(folder: URL = built): Assets {
  const names: Record<string, string> = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));
  const files = new Set(Object.values(names));
  const texts = new Map<string, string>();
  return {
    address(name) {
      const file = names[name];
      if (!file) throw new Error(`The build made no ${name}.`);
      return `/assets/${file}`;
    },
    has: (name) => Object.hasOwn(names, name),
    text(name) {
      const file = names[name];
      if (!file) throw new Error(`The build made no ${name}.`);
      const text = texts.get(file) ?? readFileSync(new URL(file, folder), "utf8");
      texts.set(file, text);
      return text;
    },
    async read(file) {
      if (!files.has(file)) return null;
      const contentType = contentTypes[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
      return { bytes: await readFile(fileURLToPath(new URL(file, folder))), contentType };
    },
  };
}
