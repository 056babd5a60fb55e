import { sayProblem } from "../../../platform/forms/index.ts";
import type { CaseRecordKind, FormNotice as Told } from "../../journey/kind.ts";
import type { CaseVisit } from "../desk.ts";

/** What must be known before a form is filled in, and where it can be mended. */
export const FormNotice = ({
  visit: { language },
  kind,
  notice,
}: {
  visit: CaseVisit;
  kind: CaseRecordKind;
  notice: Told | null | undefined;
}) => {
  if (!notice) return null;
  const t = kind.form.texts.in(language);
  const { say, values, leads } = notice;
  return (
    <p class="notice">
      {sayProblem(kind.form, "", { text: say, ...(values ? { values } : {}) }, language)}{" "}
      {leads ? <a href={leads.address}>{t(leads.say)}</a> : null}
    </p>
  );
};
