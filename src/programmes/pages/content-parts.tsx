import type { Child } from "hono/jsx";
import { moneyFromNumber, sumOf, writeMoney } from "../../core/money.ts";
import { Answers, Written } from "../../people/parts/index.ts";
import { type Field, type Option, sayAnswer } from "../../platform/forms/index.ts";
import { type Content, type Entry, formOf, listOf, projectContent, type Values } from "../content/content.ts";
import type { Section } from "../content/sections.ts";
import type { Visit } from "./desk.ts";

type Offered = Readonly<Record<string, readonly Option[]>>;

interface SectionView {
  readonly visit: Visit;
  readonly section: Section;
  readonly content: Content;
  readonly offered: Offered;
  /** What stands after each entry, or after the form: the way to change it. */
  readonly change?: (entry: string | null) => Child;
  /** What stands under a list. */
  readonly after?: Child;
}

/** A section as it stands in a version or a draft. */
export const SectionPart = (view: SectionView) => {
  const { visit, section } = view;
  return (
    <section class="person-section" aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`}>{visit.t(section.title)}</h2>
      {section.many ? <ListPart {...view} /> : <FormPart {...view} />}
      {view.after}
    </section>
  );
};

const FormPart = ({ visit, section, content, offered, change }: SectionView) => {
  const values = formOf(content, section.key);
  return (
    <>
      {values === null ? (
        <p>{visit.t("subject.empty")}</p>
      ) : (
        <Answers language={visit.language} form={section.form} values={values} offered={offered} />
      )}
      {change ? <p>{change(null)}</p> : null}
    </>
  );
};

const ListPart = (view: SectionView) => {
  const { visit, section, content, change } = view;
  const { t } = visit;
  const entries = listOf(content, section.key);
  const fields = shownFields(visit, section);
  if (entries.length === 0) return <p>{t("subject.empty")}</p>;
  const say = section.form.texts.in(visit.language);
  return (
    <>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              {fields.map(([, field]) => (
                <th scope="col">{say(field.label)}</th>
              ))}
              {change ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr>
                {fields.map(([key, field], at) =>
                  at === 0 ? (
                    <th scope="row">{sayCell(view, key, field, entry.values)}</th>
                  ) : (
                    <td data-label={say(field.label)}>{sayCell(view, key, field, entry.values)}</td>
                  ),
                )}
                {change ? <td>{change(entry.id)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {section.key === "lines" ? <Total visit={visit} content={content} entries={entries} /> : null}
    </>
  );
};

/** Of what stands in both languages the reader's is enough. */
const shownFields = ({ language }: Visit, { form }: Section): [string, Field][] =>
  Object.entries<Field>(form.fields).filter(([key]) => !key.endsWith(language === "bg" ? "_en" : "_bg"));

const amounts: ReadonlySet<string> = new Set(["amount", "per_person", "per_household", "most"]);

function sayCell(
  { visit, section, content, offered }: SectionView,
  key: string,
  field: Field,
  values: Values,
): Child {
  const value = values[key] ?? null;
  if (value === null || value === false || value === "") return "";
  const currency = projectContent(content).funding?.currency;
  const amount =
    amounts.has(key) && currency && typeof value === "number" ? moneyFromNumber(value, currency) : null;
  if (amount) return <span class="day">{writeMoney(amount, visit.language)}</span>;
  const said = sayAnswer(section.form, field, value, visit.language, offered[key]);
  if (field.kind === "line" && /^https?:\/\/\S+$/.test(said)) return <a href={said}>{said}</a>;
  return field.kind === "line" || field.kind === "text" ? <Written text={said} /> : said;
}

/** What the budget comes to; lines whose amount is not known are said to be left out. */
const Total = ({
  visit: { t, language },
  content,
  entries,
}: {
  visit: Visit;
  content: Content;
  entries: readonly Entry[];
}) => {
  const currency = projectContent(content).funding?.currency;
  if (!currency) return null;
  const known = entries.flatMap(({ values }) => {
    const amount = typeof values.amount === "number" ? moneyFromNumber(values.amount, currency) : null;
    return amount ? [amount] : [];
  });
  return (
    <p>
      <strong>{t("section.total", { amount: writeMoney(sumOf(known, currency), language) })}</strong>{" "}
      {known.length < entries.length ? t("section.total-unknown") : null}
    </p>
  );
};
