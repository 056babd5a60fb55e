import { raw } from "hono/html";
import { directionOf } from "../../../core/language.ts";
import { renderMarkdown } from "../../content/markdown.ts";
import type { Opened } from "../../editing/opening.ts";
import type { Say } from "../desk.ts";
import { translatedFields } from "../fields/translated-fields.ts";
import { sayValue } from "../parts/say-value.ts";
import { fieldLabel } from "../parts/words.ts";
import { withoutIds } from "./source-beside.tsx";

/** A translation for those who may read but not write it. */
export const ReadOnlyText = ({
  t,
  opened,
  translation,
}: {
  t: Say;
  opened: Opened;
  translation: NonNullable<Opened["translation"]>;
}) => {
  const own = { lang: opened.language, dir: directionOf(opened.language) } as const;
  return (
    <div>
      <dl>
        {Object.entries(translatedFields(opened.type)).map(([name, kind]) => {
          const value = sayValue(t, name, kind, translation.fields[name]);
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
      <div {...own}>{raw(withoutIds(renderMarkdown(translation.body)))}</div>
    </div>
  );
};
