import { Answers } from "../../../people/parts/index.ts";
import { dossierOf } from "../../dossier/dossier.ts";
import type { CaseRecordKind } from "../../journey/kind.ts";
import { valuesOfRecord } from "../../records/read-record.ts";
import { recordAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";
import { sayKind } from "../parts/record-list.tsx";

/** What a decision, a report or a receipt answers: nobody says yes to something that is not before their eyes. */
export const AnswerTo = ({
  visit,
  opened: { seen, facts },
  kind,
  parent,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  kind: CaseRecordKind;
  parent: string;
}) => {
  const { cases, language } = visit;
  const asked = kind.parent === undefined ? undefined : cases.journey.kinds.get(kind.parent);
  const record = facts.records.find(({ id, kind: name }) => id === parent && name === asked?.name);
  if (!asked || !record || !seen.may(asked.reads)) return null;
  const whose = facts.members.find(({ id }) => id === record.memberId) ?? facts.members[0];
  const offered = whose ? asked.offered(dossierOf(facts, whose.id), language) : {};
  const title = sayKind(visit, asked);
  return (
    <section class="panel" aria-labelledby="answer-to">
      <h2 id="answer-to">
        <a href={asked.page?.address(seen.id, parent) ?? recordAddress(seen.id, parent)}>{title}</a>
      </h2>
      <Answers
        language={language}
        form={asked.form}
        values={valuesOfRecord(cases, asked, record)}
        offered={offered}
      />
    </section>
  );
};
