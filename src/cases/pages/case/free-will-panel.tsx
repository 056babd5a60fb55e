import type { Dossier } from "../../dossier/dossier.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { type FreeWillAsked, freeWillAsked } from "../../steps/free-will.ts";
import { recordAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { sayKind } from "../parts/record-list.tsx";

interface Shown {
  readonly visit: CaseVisit;
  readonly seen: SeenCase;
  readonly dossier: Dossier;
}

/** Whether the person goes of their own free will, each time they were asked, and what changed since the time before. */
export const FreeWillPanel = ({ visit, seen, dossier }: Shown) => {
  const { t } = visit;
  const asked = mayRead(visit, seen, dossier);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="free-will">
      <h2 id="free-will">{t("free-will.title")}</h2>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("free-will.when")}</th>
              <th scope="col">{t("free-will.freely")}</th>
              <th scope="col">{t("voluntary.pressure")}</th>
              <th scope="col">{t("voluntary.alone")}</th>
            </tr>
          </thead>
          <tbody>
            {asked.toReversed().map((one) => (
              <tr>
                <th scope="row">
                  <a href={recordAddress(seen.id, one.record.id)}>{whenAsked(visit, one)}</a>
                </th>
                <td data-label={t("free-will.freely")}>
                  <Answer
                    visit={visit}
                    said={t(`voluntary.${one.voluntary}`)}
                    changed={one.changed.includes("voluntary")}
                  />
                </td>
                <td data-label={t("voluntary.pressure")}>
                  <Answer
                    visit={visit}
                    said={one.pressure === null ? "–" : t(`pressure.${one.pressure}`)}
                    changed={one.changed.includes("pressure")}
                  />
                </td>
                <td data-label={t("voluntary.alone")}>
                  {one.alone === null ? "–" : t(one.alone ? "free-will.alone" : "free-will.not-alone")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

/** What was answered the last time, before it is asked again: never filled in, only shown. */
export const LastAsked = ({ visit, seen, dossier }: Shown) => {
  const { t } = visit;
  const last = mayRead(visit, seen, dossier).at(-1);
  if (!last) return null;
  const answers = [
    `${t("free-will.freely")}: ${t(`voluntary.${last.voluntary}`)}`,
    ...(last.pressure ? [`${t("voluntary.pressure")}: ${t(`pressure.${last.pressure}`)}`] : []),
  ];
  return (
    <p class="soft">
      {t("free-will.last", { when: whenAsked(visit, last) })} {answers.join("; ")}
    </p>
  );
};

const mayRead = ({ cases }: CaseVisit, seen: SeenCase, dossier: Dossier): readonly FreeWillAsked[] =>
  freeWillAsked(dossier).filter(({ record }) => {
    const kind = cases.journey.kinds.get(record.kind);
    return kind !== undefined && seen.may(kind.reads);
  });

const whenAsked = (visit: CaseVisit, { record }: FreeWillAsked): string => {
  const kind = visit.cases.journey.kinds.get(record.kind);
  const what = kind ? sayKind(visit, kind) : record.kind;
  return `${visit.t.moment(new Date(record.madeAt))}: ${what}`;
};

const Answer = ({ visit: { t }, said, changed }: { visit: CaseVisit; said: string; changed: boolean }) =>
  changed ? (
    <>
      <strong>{said}</strong> <span class="status decision-withdrawn">{t("free-will.changed")}</span>
    </>
  ) : (
    said
  );
