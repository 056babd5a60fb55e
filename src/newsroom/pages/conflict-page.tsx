import type { Language } from "../../core/language.ts";
import { formTexts } from "../../platform/forms/index.ts";
import { HiddenFields } from "../../ui/form-controls.tsx";
import type { ItemId } from "../content/item.ts";
import { isContentType } from "../content/types.ts";
import { mergeThreeWay } from "../editing/merge.ts";
import type { Saved } from "../editing/save.ts";
import { itemAddress } from "./addresses.ts";
import { SideBySide, type Sides } from "./conflict-sides.tsx";
import { peopleBehind, type Visit } from "./desk.ts";
import { labelLanguages, loadChoices } from "./fields/choices.ts";
import { type FieldSet, lines } from "./fields/kinds.ts";
import { sharedFields } from "./fields/shared-fields.ts";
import { translatedFields } from "./fields/translated-fields.ts";
import { type Written, writeFields } from "./fields/written.ts";
import type { FieldState } from "./parts/field-state.ts";
import { ChoiceLists } from "./parts/item-controls.tsx";
import { freshKey } from "./parts/once.ts";
import { framed } from "./parts/respond.tsx";
import type { Sent } from "./parts/sent.ts";
import { fieldLabel } from "./parts/words.ts";

interface Where {
  readonly itemId: ItemId;
  /** Left out for what the languages share. */
  readonly language?: Language;
}

/** The fields of a form by name: what the languages share, or a text with its Markdown. */
export function fieldsOfForm({ itemId, language }: Where): FieldSet {
  const type = itemId.split("/")[0] ?? "";
  if (!isContentType(type)) throw new Error(`${itemId} is of no known type.`);
  return language ? { ...translatedFields(type), body: lines } : sharedFields(type);
}

/** The page on which somebody chooses between two edits of the same field; all else is put together already. */
export async function conflictPage(
  visit: Visit,
  where: Where & {
    readonly conflict: Extract<Saved, { kind: "conflict" }>;
    /** What was typed beside the fields, and goes on with them. */
    readonly beside?: Written;
  },
): Promise<Response> {
  const { base, yours, theirs, fields: inConflict } = where.conflict;
  const fields = fieldsOfForm(where);
  const merged = mergeThreeWay(base.values, yours, theirs.values);
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => !inConflict.includes(name)));
  const nameOf = await peopleBehind(visit, [theirs.by]);
  return choicePage(visit, where, {
    version: theirs.revision,
    fields: inConflict,
    base: writeFields(fields, base.values),
    yours: writeFields(fields, yours),
    theirs: writeFields(fields, theirs.values),
    anew: writeFields(fields, yours),
    others: new Map([...writeFields(rest, merged.values), ...(where.beside ?? [])]),
    taken: merged.taken,
    who: visit.t("conflict.who", { name: nameOf(theirs.by), at: visit.t.moment(new Date(theirs.at)) }),
  });
}

/** The same page again, when something was left without a choice. */
export function conflictAgain(
  visit: Visit,
  where: Where & { readonly sent: Sent; readonly missing: readonly string[] },
): Promise<Response> {
  const { typed, version } = where.sent;
  const under = (prefix: string) =>
    new Map(
      [...typed]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, text]) => [name.slice(prefix.length), text]),
    );
  const fields = [...under("conflict.").keys()].filter((name) => Object.hasOwn(fieldsOfForm(where), name));
  const isMark = /^(?:base|yours|theirs|conflict)\.|^choose-|^next$/;
  const others = new Map([...typed].filter(([name]) => !isMark.test(name) && !fields.includes(topOf(name))));
  return choicePage(visit, where, {
    version,
    fields,
    base: under("base."),
    yours: under("yours."),
    theirs: under("theirs."),
    anew: typed,
    others,
    taken: [],
    who: null,
    chosen: typed,
    missing: where.missing,
  });
}

const topOf = (path: string): string => path.split(".")[0] ?? "";

interface Choice extends Sides {
  readonly version: number;
  readonly fields: readonly string[];
  /** All other fields, put together. */
  readonly others: Written;
  readonly taken: readonly string[];
  readonly who: string | null;
  readonly chosen?: Written;
  readonly missing?: readonly string[];
}

async function choicePage(visit: Visit, where: Where, choice: Choice): Promise<Response> {
  const { t, language } = visit;
  const say = formTexts.in(language);
  const fields = fieldsOfForm(where);
  const address = itemAddress(where.itemId, where.language);
  const state: FieldState = {
    t,
    written: choice.anew,
    problems: [],
    labelLanguages: labelLanguages(choice.anew, []),
    choices: await loadChoices(visit, fields),
    language: where.language,
  };
  const { missing = [] } = choice;
  return framed(
    visit,
    { title: say("conflict.title"), crumbs: [{ title: where.itemId, address }] },
    <>
      <h1>{say("conflict.title")}</h1>
      <form class="form conflict" method="post" action={address} novalidate>
        {missing.length > 0 ? (
          <div class="error-summary" role="alert" tabindex={-1} autofocus>
            <ul>
              {missing.map((field) => (
                <li>
                  <a href={`#choose-${field}`}>
                    {say("problem.choose-one", { label: fieldLabel(t, field) })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <HiddenFields requestKey={freshKey(visit)} version={choice.version} />
        <p>{say("conflict.explanation")}</p>
        {choice.who ? <p>{choice.who}</p> : null}
        {choice.taken.length > 0 ? (
          <p>{say("conflict.merged", { fields: t.list(choice.taken.map((name) => fieldLabel(t, name))) })}</p>
        ) : null}
        {[...choice.others].map(([name, text]) => (
          <input type="hidden" name={name} value={text} autocomplete="off" />
        ))}
        {choice.fields.map((field) => (
          <SideBySide
            say={say}
            field={field}
            kind={fields[field] ?? lines}
            sides={choice}
            state={state}
            chosen={choice.chosen?.get(`choose-${field}`)}
          />
        ))}
        <ChoiceLists state={state} />
        <p class="form-end">
          <button type="submit">{say("conflict.save")}</button>
        </p>
      </form>
    </>,
    409,
  );
}
