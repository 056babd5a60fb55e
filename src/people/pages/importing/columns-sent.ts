import type { SentBody } from "../../../platform/forms/index.ts";
import { type ColumnKind, isColumnKind, needsConsent } from "../../importing/columns.ts";
import { chosenKinds, type ImportSettings } from "../../importing/settings.ts";
import type { PeopleText } from "../../texts/index.ts";

/** The columns as they were told cannot be read so. */
export class ColumnsRefused extends Error {
  readonly problem: Extract<PeopleText, `import-problem.${string}`>;
  readonly column: ColumnKind | null;

  constructor(problem: ColumnsRefused["problem"], column: ColumnKind | null = null) {
    super(problem);
    this.problem = problem;
    this.column = column;
  }
}

export const columnName = (at: number): string => `column-${at}`;

/** Which column was said to hold what. */
export const columnsIn = (body: SentBody): [kind: ColumnKind, at: number][] =>
  body.fields.flatMap(([name, value]): [ColumnKind, number][] => {
    const at = /^column-(\d{1,3})$/.exec(name)?.[1];
    return at !== undefined && isColumnKind(value) ? [[value, Number(at)]] : [];
  });

/** Throws `ColumnsRefused` where nobody would be named, two columns are one, or consent is missing. */
export function refuseColumns(
  chosen: readonly (readonly [ColumnKind, number])[],
  { columns, consented }: ImportSettings,
  isNamed: boolean,
): void {
  if (!isNamed) throw new ColumnsRefused("import-problem.no-name-column");
  const twice = chosen.find(([kind], at) => chosen.findIndex(([other]) => other === kind) !== at);
  if (twice) throw new ColumnsRefused("import-problem.twice", twice[0]);
  const closed = consented ? undefined : chosenKinds(columns).find(needsConsent);
  if (closed) throw new ColumnsRefused("import-problem.consent", closed);
}
