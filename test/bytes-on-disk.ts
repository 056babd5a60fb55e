import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The text as UTF-8 and UTF-16, whichever end first, and also taken apart (NFD), in base64 and in hexadecimal. */
export function formsOf(text: string): Buffer[] {
  return [text, text.normalize("NFD")].flatMap((form) => {
    const [utf8, little] = [Buffer.from(form, "utf8"), Buffer.from(form, "utf16le")];
    return [
      utf8,
      little,
      Buffer.from(little).swap16(),
      Buffer.from(utf8.toString("base64url").slice(0, -1)),
      Buffer.from(utf8.toString("base64").replaceAll("=", "").slice(0, -1)),
      Buffer.from(utf8.toString("hex")),
    ];
  });
}

/** Every file below a folder, as far as it is still there. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
