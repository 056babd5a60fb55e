import { look } from "../../../platform/audit/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { intakePages } from "../../intake/pages.ts";
import { savedPages } from "../../intake/progress.ts";
import { labelsOf } from "../../reading/labels.ts";
import { readPerson } from "../../reading/read-person.ts";
import { intakeAddress, personAddress } from "../addresses.ts";
import type { Visit } from "../desk.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { framed } from "../parts/respond.tsx";

/** How far the intake has come, with a way to every page. */
export async function showIntake(visit: Visit): Promise<Response> {
  const { t, people, act } = visit;
  const personId = visit.place("person");
  const { label, saved } = await look(people.database, async (query) => {
    const { seen } = await readPerson(query, people, act, personId, ["name"]);
    if (!seen.may("person.write")) throw notFound();
    return {
      label: (await labelsOf(query, people, [personId])).get(personId),
      saved: await savedPages(query, personId),
    };
  });
  const open = intakePages.find(({ key }) => !saved.has(key));
  return framed(
    visit,
    { title: t("intake.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("intake.title")} />
      <Progress visit={visit} done={saved.size} />
      <p>
        {open ? (
          <a class="button" href={intakeAddress(personId, open.key)}>
            {t("intake.continue")}: {t(`page.${open.key}`)}
          </a>
        ) : (
          <>
            {t("intake.done")} <a href={personAddress(personId)}>{t("intake.to-person")}</a>
          </>
        )}
      </p>
      <p>
        <a href={personAddress(personId, "sheets", "intake")}>{t("intake.print")}</a>{" "}
        <a href={personAddress(personId, "sheets", "consent")}>{t("consents.print")}</a>{" "}
        <a href={`/people/new?with=${personId}`}>{t("family.add-new")}</a>{" "}
        <a href={personAddress(personId, "family")}>{t("family.title")}</a>
      </p>
      <ol class="intake-pages">
        {intakePages.map(({ key }) => (
          <li>
            <a href={intakeAddress(personId, key)}>{t(`page.${key}`)}</a>{" "}
            <span class={`status ${saved.has(key) ? "status-published" : ""}`}>
              {t(saved.has(key) ? "intake.answered" : "intake.open")}
            </span>
          </li>
        ))}
      </ol>
    </>,
  );
}

/** In words, and as a bar for the eye. */
export const Progress = ({ visit: { t }, done }: { visit: Visit; done: number }) => {
  const all = intakePages.length;
  const words = t("intake.progress", { done, all });
  return (
    <p class="progress">
      <progress max={all} value={done} aria-label={words} /> <span>{words}</span>
    </p>
  );
};
