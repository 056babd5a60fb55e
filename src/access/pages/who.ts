import { normaliseLine } from "../../platform/forms/index.ts";

/** Signs nobody sees, with which two names look the same. */
const hidden = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;

/** A name as people write it, in any script; null when there is none or one that could pass for another. */
export function readName(typed: string): string | null {
  const name = normaliseLine(typed);
  return name.length >= 2 && name.length <= 120 && !hidden.test(name) ? name : null;
}

/** Good enough to be told apart; whether it is somebody's shows when they are given their link. */
export function readEmailAddress(typed: string): string | null {
  const email = normaliseLine(typed);
  const shaped = /^[^\s@"(),:;<>[\]\\]+@(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(email);
  return shaped && email.length <= 254 && !hidden.test(email) && !/^\.|\.\.|\.@/.test(email) ? email : null;
}
