import type { PartialDate } from "../../../core/partial-date.ts";
import type { Judgement } from "../../duplicates/faces/judge-faces.ts";
import { writeNumber } from "../../person-number.ts";
import type { Visit } from "../desk.ts";

/** What people saw who compared the photographs of two records: with what, by whom, when. Nothing where nobody did. */
export const SeenInFaces = ({
  visit: { t },
  judgements,
  numbers,
  staff,
}: {
  visit: Visit;
  judgements: readonly Judgement[];
  /** The records' numbers by id. */
  numbers: ReadonlyMap<string, string>;
  staff: (id: string) => string;
}) =>
  judgements.length === 0 ? null : (
    <section class="panel faces-seen" aria-labelledby="faces-seen">
      <h2 id="faces-seen">{t("faces.seen")}</h2>
      <ul>
        {judgements.map(({ found, looked, words, toldAt, toldBy }) => (
          <li>
            <strong>{t(`faces-found.${found}`)}</strong>{" "}
            {t("faces.seen-by", { who: staff(toldBy), on: t.moment(toldAt) })}
            {words === null ? null : (
              <>
                {" "}
                <bdi>„{words}“</bdi>
              </>
            )}
            <br />
            <span class="soft">
              {t("faces.seen-in", {
                list: t.list(
                  looked.map(({ person, about, pdf, kept }) =>
                    t("faces.picture", {
                      what: t(about === "face" ? "papers.of-face" : pdf ? "faces.scan-pdf" : "faces.scan"),
                      number: writeNumber(numbers.get(person) ?? ""),
                      on: t.date(kept as PartialDate),
                    }),
                  ),
                ),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
