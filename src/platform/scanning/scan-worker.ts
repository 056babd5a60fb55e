import { answerOrders } from "../threads/index.ts";
import { type ScannedPage, scanPage, turnedPage } from "./scan-page.ts";

export type ScanOrder =
  | { readonly scan: Uint8Array }
  | { readonly turn: Uint8Array; readonly quarters: 1 | 2 | 3 };

export type ScanAnswer =
  | { readonly scanned: ScannedPage }
  | { readonly turned: Uint8Array }
  | { readonly damaged: string };

async function work(order: ScanOrder): Promise<ScanAnswer> {
  try {
    if ("scan" in order) return { scanned: await scanPage(order.scan) };
    return { turned: await turnedPage(order.turn, order.quarters) };
  } catch (error) {
    return { damaged: error instanceof Error ? error.message : String(error) };
  }
}

answerOrders<ScanOrder>(work);
