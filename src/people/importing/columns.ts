import type { RecordKindName } from "../records/index.ts";

/** What a column of a spreadsheet may hold. */
export const columnKinds = [
  "full",
  "given",
  "father",
  "grandfather",
  "family",
  "other-name",
  "birth",
  "age",
  "sex",
  "nationality",
  "language",
  "phone",
  "e-mail",
  "place",
  "passport",
  "national-id",
  "lnch",
  "sar-number",
  "birth-place",
  "marital",
  "arrived",
] as const;

export type ColumnKind = (typeof columnKinds)[number];

export const isColumnKind = (kind: string): kind is ColumnKind =>
  (columnKinds as readonly string[]).includes(kind);

/** What may be written down only of those who consented to casework; sex belongs to the short registration. */
const afterConsent: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  "passport",
  "national-id",
  "lnch",
  "sar-number",
  "birth-place",
  "marital",
  "arrived",
]);

export const needsConsent = (kind: ColumnKind): boolean => afterConsent.has(kind);

/** The kind of fact a column becomes part of. */
export const kindOfColumn: Readonly<Record<ColumnKind, RecordKindName>> = {
  full: "name",
  given: "name",
  father: "name",
  grandfather: "name",
  family: "name",
  "other-name": "name",
  birth: "birth",
  age: "birth",
  sex: "about",
  nationality: "nationality",
  language: "language",
  phone: "contact",
  "e-mail": "contact",
  place: "contact",
  passport: "document",
  "national-id": "document",
  lnch: "identifier",
  "sar-number": "identifier",
  "birth-place": "about",
  marital: "about",
  arrived: "arrival",
};

/** Which columns of a sheet hold what, by place from 0. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>>;
