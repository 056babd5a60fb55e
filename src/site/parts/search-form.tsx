import { Icon } from "../../ui/icons.tsx";
import { sectionAddress } from "../addresses.ts";
import type { Visit } from "../visit.ts";

/** One field and a button; keeps what was asked. */
export const SearchForm = ({ visit, question = "" }: { visit: Visit; question?: string }) => {
  const { t, language } = visit;
  return (
    <search>
      <form class="search-form" action={sectionAddress(language, "search")} method="get">
        <label for="q">{t("search.label")}</label>
        <p class="hint" id="q-hint">
          {t("search.hint")}
        </p>
        <div class="search-row">
          <input
            type="search"
            id="q"
            name="q"
            value={question}
            maxlength={200}
            autocomplete="off"
            aria-describedby="q-hint"
            dir="auto"
          />
          <button type="submit">
            <Icon name="search" />
            {t("search.go")}
          </button>
        </div>
      </form>
    </search>
  );
};
