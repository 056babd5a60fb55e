import type { Language } from "../../../core/language.ts";
import { type PersonLabel, spokenName } from "../../../people/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { HiddenFields } from "../../../ui/form-controls.tsx";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Paper } from "../../papers/paper.ts";
import { longestNumber } from "../../papers/print-paper.ts";
import { companionsOn, type LedOn, ledOnBy, spokenBy } from "../../papers/read-ground.ts";
import { writeDay } from "../../papers/written-day.ts";
import type { SeenCase } from "../../permission/cases-for.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

interface Shown {
  readonly visit: CaseVisit;
  readonly seen: SeenCase;
  readonly dossier: Dossier;
  readonly labels: ReadonlyMap<string, PersonLabel>;
}

/** The papers this reader may print about a member; those that are not to be printed yet, with the reason. */
export const PrintPanel = ({ visit, seen, dossier, labels }: Shown) => {
  const { t, language, cases } = visit;
  const mine = cases.journey.papers.filter(({ rights }) => rights.some((right) => seen.may(right)));
  const later = mine.flatMap((paper) => {
    const because = paper.refuses(dossier);
    return because === null ? [] : [{ paper, because }];
  });
  const now = mine.filter((paper) => !later.some((one) => one.paper === paper));
  if (mine.length === 0 || isRestricted(dossier)) return null;
  return (
    <section aria-labelledby="print">
      <h2 id="print">{t("print.title")}</h2>
      <p class="soft">{t("print.text")}</p>
      {now.map((paper) => (
        <PaperLine visit={visit} seen={seen} dossier={dossier} labels={labels} paper={paper} />
      ))}
      {later.length > 0 ? (
        <details open={now.length === 0}>
          <summary>{t("print.later")}</summary>
          <dl>
            {later.map(({ paper: { texts, title }, because }) => (
              <>
                <dt>{texts.in(language)(title)}</dt>
                <dd>{texts.in(language)(because)}</dd>
              </>
            ))}
          </dl>
        </details>
      ) : null}
    </section>
  );
};

const PaperLine = ({ visit, seen, dossier, labels, paper }: Shown & { paper: Paper }) => {
  const { t, language } = visit;
  const { version, day } = paper.edition;
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
    <div class="print-paper">
      <h3>{paper.texts.in(language)(paper.title)}</h3>
      <p class="soft">{t("print.edition", { version, day: writeDay(day, language) })}</p>
      {paper.numbered ? (
        <LetterForm visit={visit} seen={seen} dossier={dossier} labels={labels} paper={paper} />
      ) : (
        button(own ?? null, "second")
      )}
      {paper.signedOnScreen ? (
        <p>
          <a class="button quiet" href={memberAddress(seen.id, dossier.member.id, "signing", paper.name)}>
            {t("signing.open")}
          </a>
        </p>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{t("print.other")}</summary>
          {others.map((one) => button(one, "quiet"))}
        </details>
      ) : null}
    </div>
  );
};

/** A letter that goes out: with its number where it has one, for all who travel together or for this person alone. */
const LetterForm = ({ visit, seen, dossier, labels, paper }: Shown & { paper: Paper }) => {
  const { t } = visit;
  const count = companionsOn(paper, dossier).length + 1;
  const left = paper.together ? dossier.members.length - count : 0;
  return (
    <form method="post" action={memberAddress(seen.id, dossier.member.id, "print", paper.name)}>
      <HiddenFields requestKey={visit.freshKey()} version={null} />
      <p class="soft">{t("print.writes")}</p>
      <LedOnBy visit={visit} led={ledOnBy(paper, dossier, true)} labels={labels} />
      {left > 0 ? <p class="soft">{t("print.left-out", { count: left })}</p> : null}
      <div class="field">
        <label for={`number-${paper.name}`}>{t("print.number")}</label>
        <input id={`number-${paper.name}`} name="number" maxlength={longestNumber} autocomplete="off" />
      </div>
      {count > 1 ? (
        <button type="submit" class="second" name="together" value="1">
          {t("print.together", { count })}
        </button>
      ) : null}{" "}
      <button type="submit" class={count > 1 ? "quiet" : "second"} name="together" value="0">
        {t(count > 1 ? "print.alone" : "print.go")}
      </button>
    </form>
  );
};

/** Whom the paper leads on, by name, before it does. */
export const LedOnBy = ({
  visit: { t, p },
  led,
  labels,
}: Pick<Shown, "visit" | "labels"> & { led: readonly LedOn[] }) => {
  const [first] = led;
  return first === undefined ? null : (
    <>
      <p>{t("print.leads-on", { count: led.length, state: t(`state.${first.to}`) })}</p>
      <ul>
        {led.map(({ member: { personId, role } }) => (
          <li>
            <PersonName t={p} label={labels.get(personId)} /> <span class="soft">{t(`role.${role}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The person's language first, then the others. */
const languagesFor = ({ languages }: Paper, { person }: Dossier): readonly Language[] => {
  const spoken = spokenBy(person);
  const own = languages.find((one) => one === spoken) ?? languages[0];
  return own === undefined ? [] : [own, ...languages.filter((one) => one !== own)];
};
