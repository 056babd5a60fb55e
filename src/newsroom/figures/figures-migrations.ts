import { type Change, type DatabaseKind, type Migration, makeTable } from "../../platform/db/index.ts";

const makeFigures = (change: Change, kind: DatabaseKind): Promise<void> =>
  makeTable(change, kind, "published_figure", {
    text: "id item_id indicator period_from period_until as_of content published_at",
    textOrNull: "withdrawn_at",
    integer: "report_seq",
    integerOrNull: "corrected_by",
    key: "id",
    indexes: "item_id report_seq",
  });

export const figuresMigrations: readonly Migration[] = [{ name: "newsroom-8-figures", apply: makeFigures }];
