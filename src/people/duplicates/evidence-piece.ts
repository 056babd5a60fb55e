/** One piece of evidence, to be said in words beside its bits. */
export interface Evidence {
  readonly part:
    | "name"
    | "birth"
    | "sex"
    | "nationality"
    | "father"
    | "mother"
    | "document"
    | "phone"
    | "twin";
  /** What was seen: the key of a text, `evidence.birth-swapped`. */
  readonly seen: string;
  readonly bits: number;
}
