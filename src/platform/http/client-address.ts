import { isIP } from "node:net";

/**
 * The address a request comes from: of the other end of the socket; or, with so many proxies of ours in front, what the
 * outermost of them says. Every proxy adds the address it was asked from at the end of `X-Forwarded-For`; what stands
 * before those was written by the asker and is believed in nothing.
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const told = (forwardedFor ?? "").split(",").map((part) => plain(part.trim()));
  const chain = [...told, socket ?? ""];
  const address = chain[chain.length - 1 - trustedProxies] ?? "";
  return isIP(address) ? address : "unknown";
}

/** `[2001:db8::1]:443` and `192.0.2.1:443` without port and brackets. */
const plain = (part: string): string =>
  part.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
