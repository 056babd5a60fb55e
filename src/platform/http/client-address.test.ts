import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const socket = "10.0.0.9";

test.each([
  ["without proxies the socket's other end", "203.0.113.1", 0, "10.0.0.9"],
  ["with one proxy what it says", "203.0.113.1", 1, "203.0.113.1"],
  ["nothing the asker wrote before it", "198.51.100.66, 203.0.113.1", 1, "203.0.113.1"],
  ["with two proxies what the outer one says", "198.51.100.66, 203.0.113.1, 10.0.0.8", 2, "203.0.113.1"],
  ["an address of version 6 in brackets, with its port", "[2001:db8::1]:443", 1, "2001:db8::1"],
  ["an address with its port", "203.0.113.1:5123", 1, "203.0.113.1"],
  ["unknown when a proxy says nothing", undefined, 1, "unknown"],
  ["unknown when it says no address", "<script>", 1, "unknown"],
  ["unknown when fewer proxies spoke than there should be", "203.0.113.1", 2, "unknown"],
] as const)("a request comes from: %s", (_, forwardedFor, proxies, expected) => {
  expect(clientAddress(socket, forwardedFor, proxies)).toBe(expected);
});

test("without a socket nobody knows", () => {
  expect(clientAddress(undefined, undefined, 0)).toBe("unknown");
});
