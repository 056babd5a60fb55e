import type { Context } from "hono";
import type { z } from "zod";
import { Refusal } from "../../platform/http/index.ts";

/** What an authenticator answers is far shorter. */
const largest = 64 * 1024;

/** Reads a small JSON body, as the passkey element sends it. */
export async function sentJson<S extends z.ZodType>(context: Context, schema: S): Promise<z.output<S>> {
  const text = await limitedText(context);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("invalid", 400);
  }
  const read = schema.safeParse(value);
  if (!read.success) throw new Refusal("invalid", 422);
  return read.data;
}

async function limitedText(context: Context): Promise<string> {
  const { body, headers } = context.req.raw;
  if (!/^application\/json\b/i.test(headers.get("content-type") ?? "")) throw new Refusal("invalid", 400);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > largest) throw new Refusal("invalid", 413, "too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
