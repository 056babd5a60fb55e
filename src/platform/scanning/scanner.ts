import { extname } from "node:path";
import { openThread } from "../threads/index.ts";
import type { ScannedPage } from "./scan-page.ts";
import type { ScanAnswer, ScanOrder } from "./scan-worker.ts";

/** Makes pages of photographs in a thread of its own. */
export interface Scanner {
  /** See `scanPage`. Throws `PictureDamaged`. */
  scan(photograph: Uint8Array): Promise<ScannedPage>;
  turn(page: Uint8Array, quarters: 1 | 2 | 3): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The header looked like a picture, the rest does not. */
export class PictureDamaged extends Error {
  override readonly name = "PictureDamaged";
}

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./scan-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Opens a scanner. Its thread begins with the first photograph. */
export function openScanner(): Scanner {
  const thread = openThread<ScanOrder, ScanAnswer>(workerFile);
  const ask = async (order: ScanOrder) => {
    const answer = await thread.ask(order);
    if ("damaged" in answer) throw new PictureDamaged(answer.damaged);
    return answer;
  };
  return {
    async scan(photograph) {
      const answer = await ask({ scan: photograph });
      if (!("scanned" in answer)) throw new Error("The scanner answered something else.");
      return answer.scanned;
    },
    async turn(page, quarters) {
      const answer = await ask({ turn: page, quarters });
      if (!("turned" in answer)) throw new Error("The scanner answered something else.");
      return answer.turned;
    },
    close: () => thread.close(),
  };
}
