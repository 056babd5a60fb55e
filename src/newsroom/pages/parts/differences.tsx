import { directionOf, type Language } from "../../../core/language.ts";
import type { FieldDifference } from "../../editing/history.ts";
import type { Say } from "../desk.ts";
import type { FieldSet } from "../fields/kinds.ts";
import { sayValue } from "./say-value.ts";
import { fieldLabel } from "./words.ts";

/** What went and what came, field by field; said in words for those who do not see colours. */
export const Differences = ({
  t,
  differences,
  fields,
  language,
}: {
  t: Say;
  differences: readonly FieldDifference[];
  fields: FieldSet;
  language?: Language | undefined;
}) => (
  <dl class="differences">
    {differences.map(({ field, before, after, words }) => (
      <div>
        <dt>{fieldLabel(t, field)}</dt>
        <dd class="as-written" lang={language} dir={language ? directionOf(language) : "auto"}>
          {words.length > 0 ? (
            words.map(({ kind, text }) => {
              if (kind === "gone") return <del>{text}</del>;
              return kind === "new" ? <ins>{text}</ins> : text;
            })
          ) : (
            <>
              <del>{sayValue(t, field, fields[field], before)}</del>
              {"\n"}
              <ins>{sayValue(t, field, fields[field], after)}</ins>
            </>
          )}
        </dd>
      </div>
    ))}
  </dl>
);
