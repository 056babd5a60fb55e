import type { Language } from "../../../core/language.ts";
import { spokenName } from "../../../people/index.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { Dossier } from "../../dossier/dossier.ts";
import { papers } from "../../papers/all-papers.ts";
import type { Paper } from "../../papers/paper.ts";
import { spokenBy } from "../../papers/print-paper.ts";
import { writeDay } from "../../papers/written-day.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

interface Shown {
  readonly visit: CaseVisit;
  readonly seen: SeenCase;
  readonly dossier: Dossier;
}

/** The papers this reader may print about a member, and why one is not to be printed now. */
export const PrintPanel = ({ visit, seen, dossier }: Shown) => {
  const { t } = visit;
  const mine = papers.filter(({ rights }) => rights.some((right) => seen.may(right)));
  if (mine.length === 0) return null;
  return (
    <section aria-labelledby="print">
      <h2 id="print">{t("print.title")}</h2>
      <p class="soft">{t("print.text")}</p>
      <ul class="plain-list">
        {mine.map((paper) => (
          <li>
            <PaperLine visit={visit} seen={seen} dossier={dossier} paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const PaperLine = ({ visit, seen, dossier, paper }: Shown & { paper: Paper }) => {
  const { t, language } = visit;
  const { version, day } = paper.edition;
  const refused = paper.refuses(dossier);
  const action = memberAddress(seen.id, dossier.member.id, "print", paper.name);
  const button = (asked: Language | null, kind: "second" | "quiet") => (
    <OneButton
      action={action}
      requestKey={visit.freshKey()}
      kind={kind}
      label={asked === null ? t("print.go") : t("print.in", { language: spokenName(asked, language) })}
      fields={asked === null ? {} : { language: asked }}
    />
  );
  const [own, ...others] = languagesFor(paper, dossier);
  return (
    <>
      <h3>{t(paper.title)}</h3>
      <p class="soft">{t("print.edition", { version, day: writeDay(day, language) })}</p>
      {refused ? <p>{t(refused)}</p> : button(own ?? null, "second")}
      {refused || others.length === 0 ? null : (
        <details>
          <summary>{t("print.other")}</summary>
          {others.map((one) => button(one, "quiet"))}
        </details>
      )}
    </>
  );
};

/** The person's language first, then the others. */
const languagesFor = ({ languages }: Paper, { person }: Dossier): readonly Language[] => {
  const spoken = spokenBy(person);
  const own = languages.find((one) => one === spoken) ?? languages[0];
  return own === undefined ? [] : [own, ...languages.filter((one) => one !== own)];
};
