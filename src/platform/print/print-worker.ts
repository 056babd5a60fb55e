import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { answerOrders } from "../threads/index.ts";

/** What is asked of the worker and what it answers; one at a time. */
export interface PrintOrder {
  readonly template: string;
  readonly data: string;
  /** Files the template takes pictures from, by the names it knows them under. */
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}
export type PrintAnswer = { readonly pdf: Uint8Array } | { readonly problem: string };

const weights = ["400Regular", "700Bold"] as const;
const fonts = [
  "sofia-sans",
  "vazirmatn",
  "noto-sans-georgian",
  "noto-sans-devanagari",
  "noto-sans-bengali",
  "noto-sans-ethiopic",
  "noto-sans-armenian",
] as const;

const fontPaths = fonts.flatMap((font) => {
  const folder = dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${font}/package.json`)));
  return weights.map((weight) => join(folder, weight));
});

/** Where the files of an order seem to lie. Nothing lies there: what is printed is never on the disk. */
const workspace = join(import.meta.dirname, "no-such-folder");

const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

function print({ template, data, files = [] }: PrintOrder): PrintAnswer {
  try {
    for (const { name, bytes } of files) compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
    const made = compiler.compile({ mainFileContent: template, inputs: { data } });
    const document = made.result;
    if (document) return { pdf: compiler.pdf(document) };
    return { problem: JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? []) };
  } catch (error) {
    // A file that can be set but not written down.
    return { problem: String(error) };
  } finally {
    // What was printed is personal: nothing of it stays in the compiler's memory for the next one.
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

answerOrders<PrintOrder>(print);
