import fc from "fast-check";
import { expect, test } from "vitest";
import { SealBroken } from "./refusals.ts";
import { deskPublicKey, newDeskKey, openBox, sealToDesk } from "./sealed-box.ts";

const desk = newDeskKey();
const publicKey = deskPublicKey(desk);
const request = Buffer.from("Искам да се върна. 0888 123 456");

test("what the public process seals with the public key alone, the desk opens", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.string({ unit: "grapheme" }), (bytes, purpose) => {
      expect(Buffer.from(openBox(desk, purpose, sealToDesk(publicKey, purpose, bytes))).equals(bytes)).toBe(
        true,
      );
    }),
  );
});

test("two boxes of the same words have nothing in common but their version", () => {
  const [one, other] = [sealToDesk(publicKey, "request", request), sealToDesk(publicKey, "request", request)];
  expect(one.slice(1, 33)).not.toEqual(other.slice(1, 33));
  expect(one.slice(33)).not.toEqual(other.slice(33));
});

test("a box with any bit other, or any end missing, is refused", () => {
  const box = sealToDesk(publicKey, "request", request);
  for (let bit = 0; bit < box.length * 8; bit += 1) {
    const changed = Uint8Array.from(box);
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
    expect(() => openBox(desk, "request", changed), `bit ${bit}`).toThrow(SealBroken);
  }
  for (let length = 0; length < box.length; length += 1) {
    expect(() => openBox(desk, "request", box.subarray(0, length)), `length ${length}`).toThrow(SealBroken);
  }
});

test("a box is refused for another purpose and by another desk", () => {
  const box = sealToDesk(publicKey, "counselling-request", request);
  expect(() => openBox(desk, "complaint", box)).toThrow(SealBroken);
  expect(() => openBox(newDeskKey(), "counselling-request", box)).toThrow(SealBroken);
});

test("a box made with a point that gives a known key is refused", () => {
  const zero = Buffer.alloc(200);
  zero[0] = 1;
  expect(() => openBox(desk, "request", zero)).toThrow(SealBroken);
});

test.each(["", "short", `${publicKey}=`, "!".repeat(43)])("%j is no public key", (text) => {
  expect(() => sealToDesk(text, "request", request)).toThrow(TypeError);
});
