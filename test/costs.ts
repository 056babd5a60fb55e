import type { BillValues, WorkValues } from "../src/costs/forms.ts";
import { inspectFile } from "../src/platform/files/index.ts";

/** A month of somebody's work as the form gives it, in the project of the example. */
export const aMonth = (project: string, staff: string, told: Partial<WorkValues> = {}): WorkValues => ({
  staff,
  month: "2026-01",
  project,
  line: "A1",
  activity: null,
  hours: 80,
  of_hours: 160,
  amount: 2000,
  currency: "EUR",
  paid_on: null,
  words: "Met people in Harmanli.",
  ...told,
});

export const aBill = (project: string, told: Partial<BillValues> = {}): BillValues => ({
  happened_on: "2026-01-15" as never,
  project,
  line: "D1",
  activity: null,
  amount: 600,
  share: 50,
  currency: "EUR",
  paid_on: "2026-01-20" as never,
  supplier: "Имоти ООД",
  document: "0000001234",
  words: "Rent of the office in Burgas",
  ...told,
});

export const aSignedPaper = () =>
  inspectFile({ name: "signed.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") });
