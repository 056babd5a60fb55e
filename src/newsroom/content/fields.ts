import { z } from "zod";
import { isLanguage, type Language, type PerLanguage } from "../../core/language.ts";
import { type PartialDate, parsePartialDate } from "../../core/partial-date.ts";

/** Field kinds that several content types share. Messages are for the editor who wrote the file. */

export const text = z.string().trim().min(1, "must not be empty");

export const partialDate = z.string().transform((value, context): PartialDate => {
  const date = parsePartialDate(value);
  if (date) return date;
  context.addIssue({ code: "custom", message: "must be a date: 2015, 2015-10 or 2015-10-19" });
  return z.NEVER;
});

/** A date known to the day. */
export const day = partialDate.refine((value) => value.length === 10, "must be a day: 2015-10-19");

export const language = z.custom<Language>(
  (value) => typeof value === "string" && isLanguage(value),
  "is not a language we know",
);

/** A short text in several languages, for labels that live beside shared data. Bulgarian and English are needed. */
export const perLanguage = z
  .record(z.string(), text)
  .refine((value) => Object.keys(value).every(isLanguage), "names a language we do not know")
  .refine((value) => value.bg !== undefined && value.en !== undefined, "needs both bg and en")
  .transform((value) => value as PerLanguage & { bg: string; en: string });

export const webAddress = z
  .string()
  .refine(
    (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
    "must be an http or https address",
  );

/** The name of an item within its type: the folder it is kept in. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "must be made of a–z, 0–9 and single hyphens or dots")
  .max(80);

/** Where a fact was read. `seen` is the day we read it, `says` what the source itself is dated. */
export const source = z.strictObject({
  address: webAddress.optional(),
  title: text.optional(),
  says: partialDate.optional(),
  seen: partialDate.optional(),
});

/** A path on one of the mission's former sites, kept so that old links still lead somewhere. */
export const oldAddress = z
  .string()
  .regex(/^\/[^?#\0]*$/, "must be a path that starts with / and has no query")
  .max(400);

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be made of a–z, 0–9 and single hyphens")
  .max(80);
