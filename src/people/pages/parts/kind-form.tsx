import { type FormSheet, sheetOf } from "../../../platform/forms/index.ts";
import type { RecordKind, RecordKindName } from "../../records/index.ts";
import { recordKinds } from "../../records/index.ts";
import type { Offered, Visit } from "../desk.ts";
import type { Shown } from "./form-page.ts";

/** The form of a kind of fact, empty or with what is known. */
export function kindSheet(
  visit: Visit,
  name: RecordKindName,
  action: string,
  offered: Offered,
  { status: _, ...shown }: Shown,
  known: { readonly values?: object; readonly version?: number } = {},
): FormSheet {
  const kind: RecordKind = recordKinds[name];
  return sheetOf(kind.form, {
    language: visit.language,
    action,
    submit: visit.t("record.save"),
    requestKey: visit.freshKey(),
    offered,
    ...(known.values ? { values: known.values } : {}),
    ...shown,
    version: shown.version ?? known.version ?? 0,
  });
}
