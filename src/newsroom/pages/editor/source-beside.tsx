import { raw } from "hono/html";
import { directionOf } from "../../../core/language.ts";
import { renderMarkdown } from "../../content/markdown.ts";
import type { Opened } from "../../editing/opening.ts";
import type { Visit } from "../desk.ts";
import { translatedFields } from "../fields/translated-fields.ts";
import { Differences } from "../parts/differences.tsx";
import { sayValue } from "../parts/say-value.ts";
import { fieldLabel, languageName } from "../parts/words.ts";

/** The text that is being translated, to read; and how it changed since this translation was made from it. */
export const SourceBeside = ({ visit, opened }: { visit: Visit; opened: Opened }) => {
  const { t } = visit;
  const { source, type } = opened;
  if (!source) return null;
  const fields = translatedFields(type);
  const own = { lang: source.language, dir: directionOf(source.language) } as const;
  return (
    <section class="panel source" aria-labelledby="source">
      <h2 id="source">{t("editor.source", { language: languageName(t, source.language) })}</h2>
      {source.since.length > 0 ? (
        <details open>
          <summary>{t("editor.since", { count: source.since.length })}</summary>
          <Differences t={t} differences={source.since} fields={fields} language={source.language} />
        </details>
      ) : null}
      <dl>
        {Object.entries(fields).map(([name, kind]) => {
          const value = sayValue(t, name, kind, source.fields[name]);
          return value ? (
            <div>
              <dt>{fieldLabel(t, name)}</dt>
              <dd class="as-written" {...own}>
                {value}
              </dd>
            </div>
          ) : null;
        })}
      </dl>
      <div class="source-text" {...own}>
        {raw(withoutIds(renderMarkdown(source.body)))}
      </div>
    </section>
  );
};

/** Headings carry ids for readers' links; on this page they would meet the page's own. */
export const withoutIds = (html: string): string => html.replaceAll(/(<h[2-6]) id="[^"]*"/g, "$1");
