import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { OneButton, SheetForm } from "../../../ui/sheet-form.tsx";
import { mayBeAsked } from "../../consents/state.ts";
import { groupForm, relationForm } from "../../family/family-forms.ts";
import {
  otherPerson,
  type RelationLine,
  readRelations,
  relate,
  strikeRelation,
} from "../../family/relate.ts";
import { comeTogether, type GroupMember, leaveGroup, readGroup } from "../../family/travel-group.ts";
import { PersonName } from "../../parts/person-name.ts";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import { mayReadPersons, type PeopleDesk, type Visit } from "../desk.ts";
import { ConsentFirst } from "../parts/consent-first.tsx";
import { buttonPosting, formPosting, page, type Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";

const path = "/people/:person/family";
const writing = may("person.write");
const home = (visit: Visit) => personAddress(visit.place("person"), "family");

/** Relatives, companions and the group a person travels with. */
export const familyRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, mayReadPersons, (visit) => show(visit, {})),
  formPosting(desk, {
    path,
    policy: writing,
    form: () => relationForm,
    show: (visit, shown) => show(visit, { relation: shown }),
    async save(visit, change, { values }) {
      await relate(change, visit.people, visit.act, visit.place("person"), values);
      return afterwards(home(visit), "saved");
    },
  }),
  buttonPosting(desk, {
    path: `${path}/striking`,
    policy: writing,
    async work(visit, change, field) {
      await strikeRelation(change, visit.people, visit.act, visit.place("person"), field("relation"));
      return afterwards(home(visit), "removed");
    },
  }),
  formPosting(desk, {
    path: "/people/:person/group",
    policy: writing,
    form: () => groupForm,
    show: (visit, shown) => show(visit, { group: shown }),
    async save(visit, change, { values }) {
      const { people, act } = visit;
      const personId = visit.place("person");
      const seen = await personsFor(people, act).get(change, personId);
      if (!seen.may("person.write")) throw notFound();
      const other = await otherPerson(change, people, act, personId, values.member_number, "member_number");
      const member = { personId: other, part: values.part };
      await comeTogether(change, people, act, personId, member);
      return afterwards(home(visit), "saved");
    },
  }),
  buttonPosting(desk, {
    path: "/people/:person/group/leaving",
    policy: writing,
    async work(visit, change) {
      await leaveGroup(change, visit.people, visit.act, visit.place("person"));
      return afterwards(home(visit), "saved");
    },
  }),
];

interface ShownForms {
  readonly relation?: Shown;
  readonly group?: Shown;
}

async function show(visit: Visit, shown: ShownForms): Promise<Response> {
  const { t, people, act } = visit;
  const personId = visit.place("person");
  const { seen, relations, group, labels, mayAsk } = await look(people.database, async (query) => {
    const person = await personsFor(people, act).get(query, personId);
    const found = await readRelations(query, people, act, personId);
    const members = await readGroup(query, people, act, personId);
    const ids = [
      personId,
      ...found.map(({ otherId }) => otherId),
      ...members.map((member) => member.personId),
    ];
    const fields = ["family", ...new Set(ids.slice(1).map((id) => `person:${id}`))];
    await noteReading(query, people, act, person, { action: "person.read", fields });
    return {
      seen: person,
      relations: found,
      group: members,
      labels: await labelsOf(query, people, [...new Set(ids)]),
      mayAsk: await mayBeAsked(query, personId, "about"),
    };
  });
  const writes = seen.may("person.write");
  const status = shown.relation?.status ?? shown.group?.status ?? 200;
  return framed(
    visit,
    { title: t("family.title") },
    <>
      <PersonHead visit={visit} label={labels.get(personId)} title={t("family.title")} />
      {writes ? (
        <p class="actions">
          <a class="button" href={`/people/new?with=${personId}`}>
            {t("family.add-new")}
          </a>
          {group.length > 1 ? (
            <>
              <a class="button second" href={personAddress(personId, "family", "consents")}>
                {t("family.consents")}
              </a>
              <a class="button second" href={personAddress(personId, "family", "shared")}>
                {t("shared.title")}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      <section aria-labelledby="relations">
        <h2 id="relations">{t("family.relations")}</h2>
        <Relations visit={visit} personId={personId} relations={relations} labels={labels} writes={writes} />
        {writes ? (
          <details open={shown.relation !== undefined}>
            <summary>{t("family.relate")}</summary>
            {mayAsk ? (
              <SheetForm sheet={relationSheet(visit, home(visit), shown.relation ?? { status: 200 })} />
            ) : (
              <ConsentFirst visit={visit} personId={personId} />
            )}
          </details>
        ) : null}
      </section>
      <section aria-labelledby="group">
        <h2 id="group">{t("family.group")}</h2>
        <Group visit={visit} personId={personId} group={group} labels={labels} writes={writes} />
        {writes ? (
          <details open={shown.group !== undefined}>
            <summary>{t("family.join")}</summary>
            <SheetForm sheet={groupSheet(visit, personId, shown.group ?? { status: 200 })} />
          </details>
        ) : null}
      </section>
    </>,
    status,
  );
}

/** The form of a relationship, on this page and in the intake. */
export function relationSheet(visit: Visit, action: string, { status: _, ...shown }: Shown) {
  return sheetOf(relationForm, {
    language: visit.language,
    action,
    submit: visit.t("family.relate-save"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
}

const groupSheet = (visit: Visit, personId: string, { status: _, ...shown }: Shown) =>
  sheetOf(groupForm, {
    language: visit.language,
    action: personAddress(personId, "group"),
    submit: visit.t("family.join-save"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });

/** A person's relatives, each with what they are to whom. */
export const Relations = ({
  visit,
  personId,
  relations,
  labels,
  writes,
}: {
  visit: Visit;
  personId: string;
  relations: readonly RelationLine[];
  labels: ReadonlyMap<string, PersonLabel>;
  writes: boolean;
}) => {
  const { t } = visit;
  if (relations.length === 0) return <p class="soft">{t("person.nothing")}</p>;
  return (
    <ul class="records">
      {relations.map(({ id, otherId, otherIs, evidence, note }) => (
        <li>
          <p>
            <a href={personAddress(otherId)}>
              <PersonName t={t} label={labels.get(otherId)} />
            </a>
            , {t(`relation.${otherIs}`)}, {t(`evidence.${evidence}`)}
            {note ? (
              <>
                {" · "}
                <bdi>{note}</bdi>
              </>
            ) : null}
          </p>
          {writes ? (
            <OneButton
              action={personAddress(personId, "family", "striking")}
              requestKey={visit.freshKey()}
              label={t("family.strike")}
              kind="quiet"
              fields={{ relation: id }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const Group = ({
  visit,
  personId,
  group,
  labels,
  writes,
}: {
  visit: Visit;
  personId: string;
  group: readonly GroupMember[];
  labels: ReadonlyMap<string, PersonLabel>;
  writes: boolean;
}) => {
  const { t } = visit;
  if (group.length === 0) return <p class="soft">{t("family.no-group")}</p>;
  return (
    <>
      <ul class="records">
        {group.map((member) => (
          <li>
            <a href={personAddress(member.personId)}>
              <PersonName t={t} label={labels.get(member.personId)} />
            </a>
            , {t(`part.${member.part}`)}
          </li>
        ))}
      </ul>
      {writes ? (
        <OneButton
          action={personAddress(personId, "group", "leaving")}
          requestKey={visit.freshKey()}
          label={t("family.leave")}
          kind="quiet"
        />
      ) : null}
    </>
  );
};
