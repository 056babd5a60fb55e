import type { CompleteLanguage, Language } from "../../../core/language.ts";
import { ar } from "./ar.ts";
import { ckb } from "./ckb.ts";
import { fa } from "./fa.ts";
import { fr } from "./fr.ts";
import { prs } from "./prs.ts";
import { ps } from "./ps.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import { uk } from "./uk.ts";
import { ur } from "./ur.ts";

/** By the name of a kind of record, by `state.` and a state, or `case`. */
type Headings = Readonly<Record<string, string>>;

/**
 * What the parts of a case are called for the person themselves: in the languages of printed sheets that the mission does
 * not work in. English and Bulgarian are the titles of the records.
 */
export const headings: Readonly<Partial<Record<Exclude<Language, CompleteLanguage>, Headings>>> = {
  ar,
  fa,
  prs,
  ps,
  ckb,
  ur,
  fr,
  tr,
  ru,
  uk,
};
