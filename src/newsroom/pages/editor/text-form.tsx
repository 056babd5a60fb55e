import { directionOf, type Language } from "../../../core/language.ts";
import { formTexts } from "../../../platform/forms/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { Opened } from "../../editing/opening.ts";
import { itemAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { translatedFields } from "../fields/translated-fields.ts";
import { writeFields } from "../fields/written.ts";
import type { Tried } from "../item/item-form.tsx";
import { AutoSaved } from "../parts/auto-saved.tsx";
import { FieldControl } from "../parts/field-control.tsx";
import { type FieldState, problemOf } from "../parts/field-state.ts";
import { freshKey } from "../parts/once.ts";
import { ProblemSummary, problemText } from "../parts/problems.tsx";
import { languageName } from "../parts/words.ts";
import { editorWords } from "./editor-words.ts";

export interface EditorProps {
  readonly visit: Visit;
  readonly opened: Opened;
  readonly translation: NonNullable<Opened["translation"]>;
  readonly tried: Tried | undefined;
}

/** The form in which a translation is written. */
export const TextForm = ({ visit, opened, translation, tried }: EditorProps) => {
  const { t, language: own } = visit;
  const { language, type, itemId } = opened;
  const fields = translatedFields(type);
  const written =
    tried?.written ??
    writeFields({ ...fields, body: { kind: "lines" } }, { ...translation.fields, body: translation.body });
  const state: FieldState = {
    t,
    written,
    problems: tried?.problems ?? [],
    labelLanguages: [],
    choices: new Map(),
    language,
  };
  const address = itemAddress(itemId, language);
  const { doubts, ...first } = fields;
  return (
    <AutoSaved t={t} to={`${address}/draft`}>
      <form class="form wide" id="text-form" method="post" action={address} novalidate>
        <ProblemSummary
          t={t}
          problems={state.problems}
          {...(tried?.heading ? { title: tried.heading } : {})}
          notice={tried?.notice ? formTexts.in(own)(tried.notice) : undefined}
        />
        <HiddenFields requestKey={freshKey(visit)} version={tried?.version ?? translation.glance.revision} />
        {Object.entries(first).map(([path, kind]) => (
          <FieldControl path={path} kind={kind} state={state} />
        ))}
        <BodyField state={state} language={language} />
        {doubts ? <FieldControl path="doubts" kind={doubts} state={state} /> : null}
        <SlugField visit={visit} translation={translation} state={state} />
        <FollowsSource visit={visit} opened={opened} translation={translation} />
        <Buttons visit={visit} language={language} preview={`${address}/preview`} />
      </form>
    </AutoSaved>
  );
};

const BodyField = ({ state, language }: { state: FieldState; language: Language }) => {
  const problem = problemOf(state, "body");
  return (
    <div class={problem ? "field has-problem" : "field"}>
      <label for="field-body">{state.t("field.body")}</label>
      {problem ? <p class="field-problem">{problemText(state.t, problem)}</p> : null}
      <p class="hint" id="hint-body">
        {state.t("hint.body")}
      </p>
      <text-editor words={JSON.stringify(editorWords(state.t))}>
        <textarea
          id="field-body"
          name="body"
          rows={20}
          lang={language}
          dir={directionOf(language)}
          aria-describedby="hint-body"
        >
          {`\n${state.written.get("body") ?? ""}`}
        </textarea>
      </text-editor>
    </div>
  );
};

/** What readers see moves only by a publisher's hand; the others read the address here. */
const SlugField = ({
  visit,
  translation,
  state,
}: Pick<EditorProps, "visit" | "translation"> & { state: FieldState }) => {
  const { t } = visit;
  const value = state.written.get("slug") ?? translation.slug ?? "";
  const problem = problemOf(state, "slug");
  if (translation.glance.live && !visit.may("newsroom.publish")) {
    return value ? (
      <p>
        {t("field.slug")}: <code dir="ltr">{value}</code>
      </p>
    ) : null;
  }
  return (
    <div class={problem ? "field has-problem" : "field"}>
      <label for="field-slug">{t("field.slug")}</label>
      <p class="hint" id="hint-slug">
        {t("hint.slug")}
      </p>
      {problem ? <p class="field-problem">{problemText(t, problem)}</p> : null}
      <input
        id="field-slug"
        name="slug"
        value={value}
        dir="ltr"
        autocomplete="off"
        aria-describedby="hint-slug"
      />
    </div>
  );
};

const FollowsSource = ({ visit, opened, translation }: Omit<EditorProps, "tried">) => {
  if (!opened.source || !translation.glance.outdated) return null;
  return (
    <label class="choice">
      <input type="checkbox" name="follows-source" value={String(opened.source.revision)} />
      <span>{visit.t("editor.follows-source")}</span>
    </label>
  );
};

const Buttons = ({ visit, language, preview }: { visit: Visit; language: Language; preview: string }) => {
  const { t } = visit;
  const button = (next: string, text: string, second = true) => (
    <button type="submit" name="next" value={next} class={second ? "second" : undefined}>
      {text}
    </button>
  );
  return (
    <p class="form-end editor-end">
      {button("save", t("editor.save"), visit.may("newsroom.publish"))}
      {button("review", t("editor.save-review"))}
      {visit.may("newsroom.publish")
        ? button("publish", t("editor.publish", { language: languageName(t, language) }), false)
        : null}
      <button type="submit" class="second" formaction={preview} formtarget="_blank">
        {t("preview.as-typed")}
      </button>
    </p>
  );
};
