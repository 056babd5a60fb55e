import { PersonName } from "../../../people/parts/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import { mrzNamesOf } from "../../dossier/mrz-names.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";

export interface MrzOf {
  readonly personId: string;
  readonly names: readonly string[];
}

/** The names in the machine-readable lines of members; that they were read is noted. */
export async function mrzOf(
  { cases, act }: CaseVisit,
  query: Query,
  members: OpenedForPage["facts"]["members"],
): Promise<readonly MrzOf[]> {
  const found: MrzOf[] = [];
  for (const { personId } of members) {
    found.push({ personId, names: await mrzNamesOf(query, cases, act, personId) });
  }
  return found;
}

/** The names as the passports' machine-readable lines have them, to be compared letter by letter (scenario 3). */
export const MrzNames = ({
  visit: { t, p },
  opened: { labels },
  mrz,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  mrz: readonly MrzOf[];
}) => (
  <section class="panel" aria-labelledby="mrz">
    <h2 id="mrz">{t("record.mrz")}</h2>
    <ul>
      {mrz.map(({ personId, names }) => (
        <li>
          {names.length > 0 ? (
            <strong lang="und">{names.join(" · ")}</strong>
          ) : (
            <>
              <PersonName t={p} label={labels.get(personId)} />: {t("record.mrz-none")}
            </>
          )}
        </li>
      ))}
    </ul>
  </section>
);
