import type { Context } from "hono";
import type { z } from "zod";
import { readBody } from "../../platform/forms/index.ts";
import { Refusal } from "../../platform/http/index.ts";

/** Names no form of access sends: whoever sends them wants to be somebody else, or to reach into the program. */
const refusedNames = new Set([
  "id",
  "role",
  "roles",
  "actor",
  "staff",
  "__proto__",
  "prototype",
  "constructor",
]);

/** Forms of access are short; a password has at most 256 characters. */
const largestForm = 64 * 1024;

/**
 * Reads a form by its schema: fields it does not name are ignored, fields only tampering sends (`role`, `id`,
 * `__proto__`) and fields sent twice are refused. `lists` are those that may come several times. What does not fit the
 * schema cannot have been typed into our page, so it is refused as a whole.
 */
export async function sentFields<S extends z.ZodType>(
  context: Context,
  schema: S,
  lists: readonly string[] = [],
): Promise<z.output<S>> {
  await using body = await readBody(context, { limit: largestForm });
  const sent = new Map<string, string[]>();
  for (const [name, value] of body.fields) sent.set(name, [...(sent.get(name) ?? []), value]);
  const tampered = [...sent].some(
    ([name, values]) => refusedNames.has(name) || (values.length > 1 && !lists.includes(name)),
  );
  if (tampered || body.files.length > 0) throw new Refusal("invalid", 422);
  const plain = [...sent].map(([name, values]) => [name, lists.includes(name) ? values : values[0]] as const);
  const read = schema.safeParse({
    ...Object.fromEntries(lists.map((name) => [name, []])),
    ...Object.fromEntries(plain),
  });
  if (!read.success) throw new Refusal("invalid", 422);
  return read.data;
}

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
    if (size > largestForm) throw new Refusal("invalid", 413, "too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
