import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { paymentsAddress } from "../addresses.ts";
import { type PaymentsText, paymentsTexts } from "../texts/index.ts";

/** Whoever has a part in a payment. */
export const mayReadRates: Policy = either(may("case.read"), may("payment.pay"));

/** One member of staff looking at one page about payments. */
export type Visit = RoomVisit<PaymentsText>;

export const { visitOf, page } = roomOf(paymentsTexts, { title: "waiting.title", address: paymentsAddress });

/** A whole page in the desk's frame. */
export function framed(
  { desk, context }: Pick<Visit, "desk" | "context">,
  {
    title,
    note,
    crumbs = [],
  }: {
    readonly title: string;
    readonly note?: string | undefined;
    readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  },
  children: Child,
  status = 200,
): Promise<Response> {
  return htmlResponse(desk.renderFrame(context, { title, note, crumbs, children }), status);
}
