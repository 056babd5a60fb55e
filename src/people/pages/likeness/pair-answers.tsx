import { sheetOf } from "../../../platform/forms/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import { distinctForm, mergeForm, unmergeForm } from "../../duplicates/merging/merge-form.ts";
import type { Merge } from "../../duplicates/merging/read-merges.ts";
import type { ReadPair } from "../../duplicates/read-pair.ts";
import { personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import type { Shown } from "../parts/form-page.ts";
import { pairAddress } from "./doubts-page.tsx";

export interface PairForms {
  readonly merge?: Shown;
  readonly apart?: Shown;
  readonly undo?: Shown;
}

/** What a human can say about two records: one person, different people, or that a merge was wrong. */
export const PairAnswers = ({
  visit,
  pair,
  forms,
  staff,
}: {
  visit: Visit;
  pair: ReadPair;
  forms: PairForms;
  staff: (id: string) => string;
}) => {
  const { t } = visit;
  const [one, other] = pair.sides;
  if (other.facts === null) return <p>{t("pair.not-yours")}</p>;
  if (pair.merge)
    return <OpenMerge visit={visit} merge={pair.merge} first={one.id} shown={forms.undo} staff={staff} />;
  if (pair.merged) return <p>{t("pair.one-already")}</p>;
  const address = pairAddress(one.id, other.id);
  return (
    <>
      {pair.apart ? (
        <p class="call">
          {t("pair.apart", { who: staff(pair.apart.toldBy), on: t.moment(pair.apart.toldAt) })}
        </p>
      ) : null}
      <section aria-labelledby="merge">
        <h2 id="merge">{t("merge.title")}</h2>
        <p>{t("merge.text")}</p>
        {pair.twins ? <p class="call call-only-hours">{t("merge.second")}</p> : null}
        <SheetForm
          sheet={sheetOf(mergeForm, {
            language: visit.language,
            action: `${address}/merge`,
            submit: t("merge.go"),
            requestKey: visit.freshKey(),
            values: { keep: "first" },
            ...stateOf(forms.merge),
          })}
        />
      </section>
      {pair.apart ? null : (
        <section aria-labelledby="apart">
          <h2 id="apart">{t("distinct.title")}</h2>
          <p>{t("distinct.text")}</p>
          <SheetForm
            sheet={sheetOf(distinctForm, {
              language: visit.language,
              action: `${address}/difference`,
              submit: t("distinct.go"),
              requestKey: visit.freshKey(),
              ...stateOf(forms.apart),
            })}
          />
        </section>
      )}
    </>
  );
};

/** A merge that counts, to be taken back; or that waits, to be agreed to or refused. */
const OpenMerge = ({
  visit,
  merge,
  first,
  shown,
  staff,
}: {
  visit: Visit;
  merge: Merge;
  first: string;
  shown: Shown | undefined;
  staff: (id: string) => string;
}) => {
  const { t } = visit;
  const waits = merge.doneAt === null;
  const own = merge.askedBy === visit.actor.staffId;
  const address = personAddress(first, "merges", merge.id);
  const words = waits
    ? own
      ? t("merge.yours-waits")
      : t("merge.waits", { who: staff(merge.askedBy) })
    : t("pair.one-already");
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{waits ? t("merge.title") : t("unmerge.title")}</h2>
      <p class="call">{words}</p>
      <p>
        {t("merge.waits-reason")}: <bdi>{merge.reason}</bdi>
      </p>
      {waits && !own ? (
        <OneButton
          action={`${address}/agreement`}
          requestKey={visit.freshKey()}
          label={t("merge.confirm")}
          kind="grave"
        />
      ) : null}
      {waits ? null : <p>{t("unmerge.text")}</p>}
      <SheetForm
        sheet={sheetOf(unmergeForm, {
          language: visit.language,
          action: `${address}/undoing`,
          submit: t(waits ? "unmerge.refuse" : "unmerge.go"),
          requestKey: visit.freshKey(),
          ...stateOf(shown),
        })}
      />
    </section>
  );
};

/** What a form shows again after a mistake. */
function stateOf(shown: Shown | undefined) {
  const { status: _, ...state } = shown ?? { status: 200 };
  return { ...state, version: null };
}
