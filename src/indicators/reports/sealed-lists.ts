import type { People } from "../../people/index.ts";
import { SealBroken } from "../../platform/vault/index.ts";

/** The vault's subject of a report: its lists of persons. They hold numbers of records, no names. */
const reportSubject = (reportId: string): string => `report:${reportId}`;

const place = (reportId: string, indicator: string) => ({
  table: "frozen_figure",
  column: "lists",
  row: `${reportId} ${indicator}`,
});

/** Seals packed lists. */
export const sealLists = (
  { vault }: Pick<People, "vault">,
  reportId: string,
  indicator: string,
  packed: string,
): string => vault.seal(reportSubject(reportId), place(reportId, indicator), packed);

/** Gives packed lists. Null where the sealed text is not the one that was written. */
export const openLists = (
  { vault }: Pick<People, "vault">,
  reportId: string,
  indicator: string,
  sealed: string,
): string | null =>
  unlessBroken(() => vault.unseal(reportSubject(reportId), place(reportId, indicator), sealed));

function unlessBroken(open: () => string): string | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

const differencesPlace = (reportId: string) => ({
  table: "frozen_report",
  column: "differences",
  row: reportId,
});

export const sealDifferences = ({ vault }: Pick<People, "vault">, reportId: string, told: unknown): string =>
  vault.seal(reportSubject(reportId), differencesPlace(reportId), JSON.stringify(told));

/** Null where the sealed text is not the one that was written. */
export function openDifferences<T>(
  { vault }: Pick<People, "vault">,
  reportId: string,
  sealed: string,
): T | null {
  const told = unlessBroken(() => vault.unseal(reportSubject(reportId), differencesPlace(reportId), sealed));
  return told === null ? null : (JSON.parse(told) as T);
}
