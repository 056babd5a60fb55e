import { either, may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { holdForm, liftingForm } from "../../holds/hold-form.ts";
import { liftHold, placeHold, placingRights } from "../../holds/place-hold.ts";
import { type Hold, readHolds, standsOn } from "../../holds/read-holds.ts";
import { noteReading, personsFor } from "../../permission/persons-for.ts";
import { labelsOf } from "../../reading/labels.ts";
import { personAddress } from "../addresses.ts";
import type { PeopleDesk, Visit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { PersonHead } from "../parts/person-head.tsx";
import { afterwards, framed } from "../parts/respond.tsx";
import { namesOfStaff } from "../parts/staff-names.ts";
import { HoldFacts } from "./hold-lines.tsx";

const path = "/people/:person/holds";
const places = either(...placingRights.map((right) => may(right)));
const lifting = `${path}/:hold/lifting`;

const addressOf = ({ place }: Visit, ...more: readonly string[]) =>
  personAddress(place("person"), "holds", ...more);

/** That nothing about a person is destroyed for now: who said so, why, and until when. */
export const holdsRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, path, places, (visit) => holdsPage(visit, { place: { status: 200 } })),
  formPosting(desk, {
    path,
    policy: places,
    form: () => holdForm,
    show: (visit, shown) => holdsPage(visit, { place: shown }),
    async save(visit, change, { values }) {
      await placeHold(change, visit.people, visit.act, visit.place("person"), values);
      return afterwards(addressOf(visit), "hold-placed");
    },
  }),
  formPosting(desk, {
    path: lifting,
    policy: may("case.supervise"),
    form: () => liftingForm,
    show: (visit, shown) => holdsPage(visit, { lift: shown }),
    async save(visit, change, { values }) {
      holdOf(visit, await readHolds(change, visit.people, visit.place("person")));
      await liftHold(change, visit.people, visit.act, visit.place("hold"), values.lifted_words);
      return afterwards(addressOf(visit), "hold-lifted");
    },
  }),
];

function holdOf({ place }: Visit, holds: readonly Hold[]): Hold {
  const found = holds.find(({ id }) => id === place("hold"));
  if (!found) throw notFound();
  return found;
}

async function holdsPage(
  visit: Visit,
  forms: { readonly place?: Shown; readonly lift?: Shown },
): Promise<Response> {
  const { t, people, act, today } = visit;
  const { seen, label, holds } = await look(people.database, async (query) => {
    const person = await personsFor(people, act).get(query, visit.place("person"));
    if (!placingRights.some((right) => person.may(right))) throw notFound();
    await noteReading(query, people, act, person, { action: "person.read", fields: ["holds"] });
    return {
      seen: person,
      label: (await labelsOf(query, people, [person.id])).get(person.id),
      holds: await readHolds(query, people, person.id),
    };
  });
  const nameOf = await namesOfStaff(
    visit,
    holds.flatMap(({ placedBy, lifted }) => [placedBy, lifted?.by]),
  );
  const { status = 200, ...placing } = forms.place ?? {};
  const sheet = sheetOf(holdForm, {
    language: visit.language,
    action: addressOf(visit),
    submit: t("hold.place"),
    requestKey: visit.freshKey(),
    values: { since: today as never },
    ...placing,
    version: null,
  });
  return framed(
    visit,
    { title: t("hold.title") },
    <>
      <PersonHead visit={visit} label={label} title={t("hold.title")} />
      <p>{t("hold.text")}</p>
      {holds.map((hold) => (
        <section class="panel" aria-label={t(`hold-ground.${hold.ground}`)}>
          <HoldFacts visit={visit} hold={hold} nameOf={nameOf} />
          {standsOn(hold, today) && seen.may("case.supervise") ? (
            <Lift
              visit={visit}
              hold={hold}
              shown={visit.place("hold") === hold.id ? forms.lift : undefined}
            />
          ) : null}
        </section>
      ))}
      <section aria-labelledby="new">
        <h2 id="new">{t("hold.new")}</h2>
        <SheetForm sheet={sheet} />
      </section>
    </>,
    forms.lift?.status ?? status,
  );
}

const Lift = ({ visit, hold, shown }: { visit: Visit; hold: Hold; shown: Shown | undefined }) => {
  const { status: _, ...typed } = shown ?? { status: 200 };
  return (
    <details class="move" open={shown !== undefined}>
      <summary>{visit.t("hold.lift-open")}</summary>
      <SheetForm
        sheet={sheetOf(liftingForm, {
          language: visit.language,
          action: addressOf(visit, hold.id, "lifting"),
          submit: visit.t("hold.lift"),
          requestKey: visit.freshKey(),
          ...typed,
          version: null,
        })}
      />
    </details>
  );
};
