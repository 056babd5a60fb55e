import { directionOf, languages, ownNames } from "../../../core/language.ts";
import { formTexts } from "../../../platform/forms/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import type { Visit } from "../desk.ts";
import { FieldControl } from "../parts/field-control.tsx";
import type { FieldState } from "../parts/field-state.ts";
import { freshKey } from "../parts/once.ts";
import { ProblemSummary, problemText } from "../parts/problems.tsx";
import { type UploadTried, uploadShared, uploadTexts } from "./upload-fields.ts";

/** A new picture: the file, what it shows in words, whose it is, and who is on it. */
export const UploadForm = ({ visit, tried }: { visit: Visit; tried: UploadTried | undefined }) => {
  const { t } = visit;
  const written =
    tried?.written ??
    new Map([
      ["focus.x", "50"],
      ["focus.y", "50"],
      ["language", visit.language],
    ]);
  const language = languages.find((one) => one === written.get("language")) ?? visit.language;
  const state: FieldState = {
    t,
    written,
    problems: tried?.problems ?? [],
    labelLanguages: [],
    choices: new Map(),
    picture: "",
  };
  const problem = state.problems.find(({ field }) => field === "file");
  return (
    <details class="panel" open={tried !== undefined}>
      <summary>{t("upload.title")}</summary>
      <form class="form wide" method="post" action="/newsroom/media" enctype="multipart/form-data" novalidate>
        <ProblemSummary
          t={t}
          problems={state.problems}
          notice={tried?.notice ? formTexts.in(visit.language)(tried.notice) : undefined}
        />
        <HiddenFields requestKey={freshKey(visit)} version={null} />
        <div class={problem ? "field has-problem" : "field"}>
          <label for="field-file">{t("upload.file")}</label>
          <p class="hint" id="hint-file">
            {t("upload.file-hint")}
          </p>
          {problem ? <p class="field-problem">{problemText(t, problem)}</p> : null}
          {tried ? <p class="hint">{formTexts.in(visit.language)("form.file-again")}</p> : null}
          <input
            type="file"
            id="field-file"
            name="file"
            accept=".jpg,.jpeg,.png,.webp,.avif,.svg"
            aria-describedby="hint-file"
          />
        </div>
        <div class="field">
          <label for="field-language">{t("upload.language")}</label>
          <select id="field-language" name="language">
            {languages.map((one) => (
              <option value={one} selected={one === language} lang={one} dir={directionOf(one)}>
                {ownNames[one]}
              </option>
            ))}
          </select>
        </div>
        {Object.entries(uploadTexts).map(([path, kind]) => (
          <FieldControl path={path} kind={kind} state={state} />
        ))}
        {Object.entries(uploadShared).map(([path, kind]) => (
          <FieldControl path={path} kind={kind} state={state} />
        ))}
        <p class="form-end">
          <button type="submit">{t("upload.go")}</button>
        </p>
      </form>
    </details>
  );
};
