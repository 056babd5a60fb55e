import { formTexts } from "../../../platform/forms/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { FieldProblem } from "../../editing/entry.ts";
import type { OpenedItem } from "../../editing/open-item.ts";
import { pictureOf } from "../../media/gallery.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { labelLanguages, loadChoices } from "../fields/choices.ts";
import { sharedFields } from "../fields/shared-fields.ts";
import { type Written, writeFields } from "../fields/written.ts";
import { AutoSaved } from "../parts/auto-saved.tsx";
import { FieldControl } from "../parts/field-control.tsx";
import type { FieldState } from "../parts/field-state.ts";
import { ChoiceLists } from "../parts/item-controls.tsx";
import { freshKey, type Notice } from "../parts/once.ts";
import { ProblemSummary } from "../parts/problems.tsx";

/** What was typed last time, and what stood in the way. */
export interface Tried {
  readonly written: Written;
  readonly version: number;
  readonly problems: readonly FieldProblem[];
  readonly notice?: Notice | undefined;
  /** What the problems stand in the way of, where that is not saving. */
  readonly heading?: string | undefined;
}

/** What the languages of an item share. Those who may not write see it without controls elsewhere on the page. */
export const ItemForm = async ({
  visit,
  item,
  tried,
}: {
  visit: Visit;
  item: OpenedItem;
  tried: Tried | undefined;
}) => {
  const { t, language } = visit;
  const fields = sharedFields(item.type);
  const written = tried?.written ?? writeFields(fields, item.shared);
  const { query } = visit.desk.newsroom.database;
  const picture = item.type === "picture" ? await pictureOf(query, item.itemId, language) : null;
  const state: FieldState = {
    t,
    written,
    problems: tried?.problems ?? [],
    labelLanguages: labelLanguages(
      written,
      item.translations.map((glance) => glance.language),
    ),
    choices: await loadChoices(visit, fields),
    picture: picture ? `/newsroom/media/pictures/${picture.hash}` : undefined,
  };
  const address = itemAddress(item.itemId);
  return (
    <AutoSaved t={t} to={`${address}/draft`}>
      <form class="form wide" method="post" action={address} novalidate>
        <ProblemSummary
          t={t}
          problems={state.problems}
          notice={tried?.notice ? formTexts.in(language)(tried.notice) : undefined}
        />
        <HiddenFields requestKey={freshKey(visit)} version={tried?.version ?? item.revision} />
        {Object.entries(fields).map(([path, kind]) => (
          <FieldControl path={path} kind={kind} state={state} />
        ))}
        <ChoiceLists state={state} />
        <p class="form-end">
          <button type="submit">{t("item.save")}</button>
        </p>
      </form>
    </AutoSaved>
  );
};
