import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { temporaryCipher } from "./temporary-cipher.ts";

const scan = Buffer.from("паспорт ".repeat(50_000));
const through = (bytes: Uint8Array, stream: ReturnType<ReturnType<typeof temporaryCipher>["open"]>) =>
  buffer(Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]).pipe(stream));

test("a stream comes back as it went, as often as wanted, and says nothing in between", async () => {
  const cipher = temporaryCipher();
  const kept = await through(scan, cipher.seal());
  expect(kept.includes(Buffer.from("паспорт"))).toBe(false);
  for (const _ of [1, 2]) expect((await through(kept, cipher.open())).equals(scan)).toBe(true);
});

test("a changed bit fails at the end, and so does a missing end", async () => {
  const cipher = temporaryCipher();
  const kept = await through(scan, cipher.seal());
  const changed = Buffer.from(kept);
  changed[99] = (changed[99] as number) ^ 1;
  await expect(through(changed, cipher.open())).rejects.toThrow();
  await expect(through(kept.subarray(0, -1), cipher.open())).rejects.toThrow();
});

test("no second stream is sealed with the same key", () => {
  const cipher = temporaryCipher();
  cipher.seal();
  expect(() => cipher.seal()).toThrow(/one stream only/);
});
