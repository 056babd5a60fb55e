import { withPlainDigits } from "./digits.ts";
import { problem, type Reading } from "./reading.ts";

/** A part of an address: small Latin letters, digits, single hyphens; at most 80 of them. */
export const readSlug = (line: string): Reading =>
  line.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(line) ? { value: line } : problem("problem.slug");

/** Good enough to be written to; the domain in lower case. */
export function readEmail(line: string): Reading {
  const match =
    /^([^\s@"(),:;<>[\\\]]+)@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,})$/u.exec(
      line,
    );
  if (!match || line.length > 254 || /^\.|\.\.|\.@/.test(line)) return problem("problem.e-mail");
  return { value: `${match[1]}@${match[2]?.toLowerCase()}` };
}

/** As typed, in plain digits; five to fifteen of them (ITU-T E.164). */
export function readPhone(line: string): Reading {
  const phone = withPlainDigits(line).replaceAll("\u00A0", " ");
  const digits = phone.replaceAll(/\D/g, "").length;
  const good = /^\+?[\d (][\d ()./-]*$/.test(phone) && digits >= 5 && digits <= 15;
  return good ? { value: phone } : problem("problem.phone");
}

/** An http or https address without a name or password in it. */
export function readWebAddress(line: string): Reading {
  if (!/^https?:\/\//i.test(line) || line.length > 2_000 || /\s/.test(line))
    return problem("problem.web-address");
  const url = URL.parse(line);
  const plain = url !== null && url.username === "" && url.password === "" && url.hostname.includes(".");
  return plain ? { value: url.href } : problem("problem.web-address");
}
