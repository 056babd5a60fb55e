import { PersonName } from "../../../people/parts/index.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { CaseRecordKind, CountsInstead } from "../../journey/kind.ts";
import { leadAddress, memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";
import { withDaysIn } from "../parts/checklist.tsx";
import { mayFollow } from "../parts/may-follow.ts";
import { sayKind } from "../parts/record-list.tsx";

/** In place of a form for somebody for whom none is written: why, whose counts, and the way there. */
export const InsteadNote = ({
  visit,
  opened: { seen, facts, labels },
  kind,
  dossier: { member },
  instead: { say, values, leads, memberId },
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  kind: CaseRecordKind;
  dossier: Dossier;
  instead: CountsInstead;
}) => {
  const { t, p, language } = visit;
  const nameOf = (id: string) => labels.get(facts.members.find((one) => one.id === id)?.personId ?? "");
  const led = facts.members.find(({ id }) => id === memberId);
  return (
    <>
      <p>
        {t("record.about")}:{" "}
        <a href={memberAddress(seen.id, member.id)}>
          <PersonName t={p} label={nameOf(member.id)} />
        </a>
      </p>
      <div class="call" role="status">
        {say ? <p>{kind.form.texts.in(language)(say, withDaysIn(language, values))}</p> : null}
        <p>
          {t("record.counts-of")}:{" "}
          <a href={memberAddress(seen.id, memberId)}>
            <PersonName t={p} label={nameOf(memberId)} />
          </a>
        </p>
      </div>
      {leads && led && mayFollow(visit, leads, led.state) ? (
        <p>
          <a class="button" href={leadAddress(seen.id, member, leads)}>
            {t("add" in leads ? "record.counts-write" : "record.counts-open", {
              what: sayKind(visit, kind),
            })}
          </a>
        </p>
      ) : null}
    </>
  );
};
