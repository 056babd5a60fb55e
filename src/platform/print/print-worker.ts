import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { answerOrders } from "../threads/index.ts";

/** What is asked of the worker and what it answers; one at a time. */
export interface PrintOrder {
  readonly template: string;
  readonly data: string;
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

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });

function print({ template, data }: PrintOrder): PrintAnswer {
  const made = compiler.compile({ mainFileContent: template, inputs: { data } });
  const document = made.result;
  if (!document) {
    const problems = made.takeDiagnostics()?.shortDiagnostics ?? [];
    return { problem: JSON.stringify(problems) };
  }
  const pdf = compiler.pdf(document);
  // What was printed is personal: nothing of it stays in the compiler's memory for the next one.
  compiler.evictCache(0);
  return { pdf };
}

answerOrders<PrintOrder>(print);
