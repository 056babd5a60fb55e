import { may } from "../../access/index.ts";
import { isLanguage, ownNames } from "../../core/language.ts";
import { formTexts, normaliseLine } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { HiddenFields } from "../../ui/form-controls.tsx";
import { contentTypeNames, isContentType } from "../content/types.ts";
import { createItem } from "../editing/create-item.ts";
import type { FieldProblem } from "../editing/entry.ts";
import { itemAddress, told } from "./addresses.ts";
import type { NewsroomDesk, Visit } from "./desk.ts";
import type { Written } from "./fields/written.ts";
import { freshKey, NotDone, page, posting } from "./parts/once.ts";
import { ProblemSummary, problemText } from "./parts/problems.tsx";
import { framed } from "./parts/respond.tsx";

export const newItemRoutes = (desk: NewsroomDesk): Route[] => [
  page(desk, "/newsroom/new", may("newsroom.write"), async (visit) => newItemPage(visit, new Map())),
  posting(desk, {
    path: "/newsroom",
    policy: may("newsroom.write"),
    again: (visit, { typed }, notice) =>
      newItemPage(visit, typed, [], 422, formTexts.in(visit.language)(notice)),
    async work(visit, { typed }, newsroom) {
      const [type = "", language = ""] = [typed.get("type"), typed.get("language")];
      const refuse = (problems: readonly FieldProblem[]): never => {
        throw new NotDone(() => newItemPage(visit, typed, problems, 422));
      };
      if (!isContentType(type) || type === "picture") return refuse([{ field: "type", code: "missing" }]);
      if (!isLanguage(language)) return refuse([{ field: "language", code: "missing" }]);
      const title = normaliseLine(typed.get("title") ?? "");
      const created = await createItem(newsroom, visit.act, { type, language, fields: { title } });
      if (created.kind === "refused") return refuse(created.problems);
      return told(itemAddress(created.itemId, language), "created");
    },
  }),
];

function newItemPage(
  visit: Visit,
  typed: Written,
  problems: readonly FieldProblem[] = [],
  status = 200,
  notice?: string,
): Promise<Response> {
  const { t } = visit;
  const problem = (field: string) => problems.find((one) => one.field === field);
  const Problem = ({ of }: { of: string }) => {
    const found = problem(of);
    return found ? <p class="field-problem">{problemText(t, found)}</p> : null;
  };
  return framed(
    visit,
    { title: t("new.title") },
    <>
      <h1>{t("new.title")}</h1>
      <form class="form" method="post" action="/newsroom" novalidate>
        <ProblemSummary t={t} problems={problems} notice={notice} />
        <HiddenFields requestKey={freshKey(visit)} version={null} />
        <div class="field">
          <label for="field-type">{t("list.type")}</label>
          <Problem of="type" />
          <select id="field-type" name="type" required>
            <option value="">{t("choose")}</option>
            {contentTypeNames
              .filter((type) => type !== "picture")
              .map((type) => (
                <option value={type} selected={type === (typed.get("type") ?? "news")}>
                  {t(`type.${type}`)}
                </option>
              ))}
          </select>
        </div>
        <div class="field">
          <label for="field-language">{t("new.language")}</label>
          <p class="hint">{t("new.language-hint")}</p>
          <Problem of="language" />
          <select id="field-language" name="language" required>
            {(["bg", "en"] as const).map((language) => (
              <option value={language} selected={language === typed.get("language")} lang={language}>
                {ownNames[language]}
              </option>
            ))}
          </select>
        </div>
        <div class={problem("title") ? "field has-problem" : "field"}>
          <label for="field-title">{t("field.title")}</label>
          <Problem of="title" />
          <input id="field-title" name="title" value={typed.get("title") ?? ""} required dir="auto" />
        </div>
        <p class="form-end">
          <button type="submit">{t("new.go")}</button>
        </p>
        <p>
          <a href="/newsroom/media">{t("new.picture-instead")}</a>
        </p>
      </form>
    </>,
    status,
  );
}
