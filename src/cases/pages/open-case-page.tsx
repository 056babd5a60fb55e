import { may } from "../../access/index.ts";
import { labelsOf, noteReading, personsFor } from "../../people/index.ts";
import { PersonName } from "../../people/parts/index.ts";
import { defineForm, sheetOf } from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { SheetForm } from "../../ui/sheet-form.tsx";
import { type Companion, companionsOf } from "../opening/companions.ts";
import { AlreadyInCase, type NewMember, openCase } from "../opening/open-case.ts";
import { type MemberRole, memberRoles } from "../tables.ts";
import { casesTexts } from "../texts/index.ts";
import { caseAddress } from "./addresses.ts";
import { type CasesDesk, type CaseVisit, offeredTo } from "./desk.ts";
import { formPosting, page, type Shown } from "./parts/form-page.ts";
import { afterwards, framed } from "./parts/respond.tsx";

const path = "/cases/opening/:person";
const writes = may("case.write");
const withName = "with";

const openingForm = defineForm(casesTexts, {
  name: "case-opening",
  fields: {
    office: {
      kind: "reference",
      label: "open.office",
      purpose: "Whose colleagues see the case.",
      retention: "case-file",
      seal: "open",
    },
  },
});

/** Opening a case from a person's record, with those who come along. */
export const openCaseRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, writes, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: writes,
    form: () => openingForm,
    show,
    async save(visit, change, { values, body }) {
      const { cases, act } = visit;
      const principal = visit.place("person");
      const chosen = new Set(body.fields.filter(([name]) => name === withName).map(([, id]) => id));
      const companions = (await companionsOf(change, cases, act, principal)).filter(({ personId }) =>
        chosen.has(personId),
      );
      if (companions.length !== chosen.size) throw notFound();
      const members: [NewMember, ...NewMember[]] = [{ personId: principal, role: "principal" }];
      for (const { personId, role } of companions) {
        const said = body.fields.find(([name]) => name === `as-${personId}`)?.[1] ?? "";
        members.push({ personId, role: isRole(said) ? said : role });
      }
      const { id } = await openCase(change, cases, act, { office: values.office, members });
      return afterwards(caseAddress(id), "opened");
    },
    problemsOf: (error) =>
      error instanceof AlreadyInCase ? { office: { text: "open.already" } } : undefined,
  }),
];

const isRole = (text: string): text is MemberRole => (memberRoles as readonly string[]).includes(text);

async function show(visit: CaseVisit, { status, beside, ...shown }: Shown): Promise<Response> {
  const { cases, act, t, p } = visit;
  const personId = visit.place("person");
  const { label, companions, office } = await cases.database.change(async (change) => {
    const seen = await personsFor(cases, act).get(change, personId);
    const others = await companionsOf(change, cases, act, personId);
    const fields = ["family", ...others.map((one) => `person:${one.personId}`)];
    await noteReading(change, cases, act, seen, { action: "person.read", fields });
    const label = (await labelsOf(change, cases, [personId])).get(personId);
    return { label, companions: others, office: seen.office };
  });
  const offered = await offeredTo(visit);
  const offices = offered.office ?? [];
  // Where the person is registered; colleagues there are the ones who must see the case.
  const first = offices.find(({ value }) => value === office) ?? offices[0];
  const sheet = sheetOf(openingForm, {
    language: visit.language,
    action: `/cases/opening/${personId}`,
    submit: t("open.go"),
    requestKey: visit.freshKey(),
    values: { office: first?.value ?? null },
    offered,
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("open.title") },
    <>
      <h1>{t("open.title")}</h1>
      <p>{t("open.text")}</p>
      <SheetForm
        sheet={sheet}
        first={
          <>
            <p>
              {t("open.principal")}:{" "}
              <strong>
                <PersonName t={p} label={label} />
              </strong>
            </p>
            <Companions visit={visit} companions={companions} beside={beside} />
          </>
        }
      />
    </>,
    status,
  );
}

const Companions = ({
  visit: { t, p },
  companions,
  beside,
}: {
  visit: CaseVisit;
  companions: readonly Companion[];
  beside: Shown["beside"];
}) =>
  companions.length === 0 ? (
    <p class="soft">{t("open.nobody")}</p>
  ) : (
    <fieldset class="field">
      <legend>{t("open.with")}</legend>
      {companions.map(({ personId, role, label }) => {
        const said = beside?.find(([name]) => name === `as-${personId}`)?.[1] ?? role;
        const chosen = beside ? beside.some(([name, id]) => name === withName && id === personId) : true;
        return (
          <div class="companion">
            <label class="choice">
              <input type="checkbox" name={withName} value={personId} checked={chosen} autocomplete="off" />{" "}
              <PersonName t={p} label={label} />
            </label>
            <label>
              {t("open.as")}{" "}
              <select name={`as-${personId}`} autocomplete="off">
                {memberRoles
                  .filter((one) => one !== "principal")
                  .map((one) => (
                    <option value={one} selected={one === said}>
                      {t(`role.${one}`)}
                    </option>
                  ))}
              </select>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
