import { Answers, PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { openMoveAnswers, placeOfEvent } from "../../journal.ts";
import { moveForm } from "../../moving/move-forms.ts";
import { openWords } from "../../records/seal-record.ts";
import type { CasesText } from "../../texts/index.ts";
import { type CasesDesk, type CaseVisit, mayReadCases } from "../desk.ts";
import { type OpenedForPage, openForPage } from "../open-page.ts";
import { codeText } from "../parts/code-text.ts";
import { page } from "../parts/form-page.ts";
import { sayKind } from "../parts/record-list.tsx";
import { framed, namesOfStaff } from "../parts/respond.tsx";
import { crumbsOf } from "../record/record-page.tsx";

export const journalRoutes = (desk: CasesDesk): Route[] => [
  page(desk, "/cases/:case/journal", mayReadCases, journalPage),
];

/** Everything that happened in a case, the latest first; nothing is ever taken out of it. */
async function journalPage(visit: CaseVisit): Promise<Response> {
  const { cases, t, p } = visit;
  const { opened, events } = await look(cases.database, async (query) => {
    const found = await openForPage(visit, query, ["journal"]);
    const rows = await query
      .selectFrom("case_event")
      .selectAll()
      .where("case_id", "=", found.seen.id)
      .orderBy("seq", "desc")
      .execute();
    return { opened: found, events: rows };
  });
  const { seen, facts, labels } = opened;
  const staff = await namesOfStaff(
    visit,
    events.flatMap(({ by, kind, about }) => (kind === "assigned" || kind === "recused" ? [by, about] : [by])),
  );
  return framed(
    visit,
    { title: t("journal.title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{t("journal.title")}</h1>
      <ol class="journal" reversed>
        {events.map((event) => {
          const member = facts.members.find(({ id }) => id === event.member_id);
          const words = mayReadWords(visit, opened, event)
            ? openWords(cases.vault, placeOfEvent(event), event.words)
            : null;
          const answers = openMoveAnswers(cases.vault, event);
          return (
            <li>
              <p>
                <strong>{sayEvent(visit, event, staff)}</strong>
                {event.reason ? `: ${t(codeText(event.reason))}` : null}
              </p>
              {words ? (
                <p class="as-written" dir="auto">
                  {words}
                </p>
              ) : null}
              {answers && event.from_state && event.to_state ? (
                <Answers
                  language={visit.language}
                  form={moveForm({ from: event.from_state, to: event.to_state })}
                  values={answers}
                  offered={{}}
                  leave={["reason", "words"]}
                />
              ) : null}
              <p class="soft">
                {member ? (
                  <>
                    <PersonName t={p} label={labels.get(member.personId)} />,{" "}
                  </>
                ) : null}
                {t.moment(new Date(event.at))}, <bdi>{staff(event.by)}</bdi>
              </p>
            </li>
          );
        })}
      </ol>
    </>,
  );
}

interface Event {
  readonly kind: string;
  readonly from_state: string | null;
  readonly to_state: string | null;
  readonly about: string | null;
}

/** What is said about a record of a closed circle is for that circle. */
function mayReadWords({ cases }: CaseVisit, { seen }: OpenedForPage, { kind, about }: Event): boolean {
  if (kind !== "struck") return true;
  const struck = cases.journey.kinds.get(about ?? "");
  return struck !== undefined && seen.may(struck.reads);
}

function sayEvent(visit: CaseVisit, event: Event, staff: (id: string) => string): string {
  const { t, cases, language } = visit;
  const state = (name: string | null) => (name ? t(`state.${name}` as CasesText) : "");
  const kind = cases.journey.kinds.get(event.about ?? "");
  const what = kind ? sayKind(visit, kind) : (event.about ?? "");
  switch (event.kind) {
    case "moved":
      return t("journal.moved", { from: state(event.from_state), to: state(event.to_state) });
    case "recorded":
      return t("journal.recorded", { what });
    case "struck":
      return t("journal.struck", { what });
    case "assigned":
      return t("journal.assigned", { who: staff(event.about ?? "") });
    case "unfiled": {
      const item = cases.journey.evidence.find(({ number }) => String(number) === event.about);
      return t("journal.unfiled", { what: item ? item.texts.in(language)(item.title) : what });
    }
    case "recused":
      return t("journal.recused", { who: staff(event.about ?? "") });
    case "waived": {
      const guard = cases.journey.guards.find(({ key }) => key === event.about);
      return t("journal.waived", { what: guard ? guard.texts.in(language)(guard.title) : what });
    }
    default:
      return t(`journal.${event.kind}` as CasesText);
  }
}
