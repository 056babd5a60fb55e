import { withPlainDigits } from "../../platform/forms/index.ts";

const plainDigits = (text: string): string => withPlainDigits(text).normalize("NFKC");

/** So many last digits tell phones apart in every country of the caseload. */
const tellingDigits = 9;

/**
 * A phone number as it is compared: +359 888 123 456, 00359888123456 and 0888 123 456 are one. A number of here is
 * written with and without the country's code; of others the last digits must do.
 */
export const foldPhone = (phone: string): string =>
  plainDigits(phone)
    .replaceAll(/\D/g, "")
    .replace(/^(?:00)?359(?=\d{7,9}$)/, "")
    .slice(-tellingDigits)
    .replace(/^0+/, "");

/** A document's number as it is compared: without gaps, dashes and case, letters that look alike as one. */
export const foldNumber = (number: string): string =>
  plainDigits(number)
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{Nd}]/gu, "")
    .replaceAll(/[АВЕКМНОРСТХУ]/g, (letter) => "ABEKMHOPCTXY"["АВЕКМНОРСТХУ".indexOf(letter)] ?? letter);
