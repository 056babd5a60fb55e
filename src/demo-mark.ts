import { existsSync } from "node:fs";
import { join } from "node:path";

/** In the data folder of a demonstration. Whatever is started on such a folder says on every page that nothing is real. */
export const demoMarkName = "THIS-IS-A-DEMONSTRATION.json";

export const isDemo = ({ dataDir }: { readonly dataDir: string }): boolean =>
  existsSync(join(dataDir, demoMarkName));

export const demoNotice = {
  bg: "ДЕМОНСТРАЦИЯ. Всички хора тук са измислени. Не въвеждайте истински данни.",
  en: "DEMONSTRATION. Everybody here is invented. Enter nothing real.",
} as const;
