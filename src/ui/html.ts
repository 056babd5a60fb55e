import type { JSXNode } from "hono/jsx";
import { responseOf } from "../core/whole-text.ts";

/** Renders a page, parts that wait for the database included. */
export async function toHtml(node: JSXNode | Promise<JSXNode> | unknown): Promise<string> {
  return String(await (await (node as JSXNode)).toString());
}

export async function htmlResponse(node: unknown, status = 200): Promise<Response> {
  return responseOf(await toHtml(node), {
    status,
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}
