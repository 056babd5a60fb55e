import { type CaseFormPage, type CasesDesk, formPosting, settlingRoutes } from "../../cases/parts/index.ts";
import {
  type AnyForm,
  openForEditing,
  type RecordFields,
  type Shown,
  sheetOf,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { AgreementRefused } from "../faults.ts";
import { formOfKind } from "../forms.ts";
import { nameOf, type Registered, readRegister } from "../read-register.ts";
import type { RecordKind } from "../tables.ts";
import type { AgreementsText } from "../texts/index.ts";
import { addToRegister, changeInRegister, versionedRecord } from "../write-register.ts";
import {
  afterwards,
  framed,
  mayWriteRegister,
  page,
  recordAddress,
  registerAddress,
  type Visit,
  visitOf,
} from "./desk.ts";
import { offeredFor } from "./offered.ts";

const adding = recordAddress("new", ":kind");
const sharing = recordAddress(":record", "sharing");
const changing = recordAddress(":record", "correction");

export const problemsOf = (error: unknown) =>
  error instanceof AgreementRefused ? error.problems : undefined;

/** What is written: a record that is there, or one that is yet to be. */
interface Written {
  readonly kind: RecordKind;
  readonly id: string | null;
  readonly parentId: string | null;
  readonly fields: RecordFields;
  readonly register: readonly Registered[];
}

/** What the address names. Throws "not found". */
async function writtenAt({ cases, place }: Pick<Visit, "cases" | "place">): Promise<Written> {
  const register = await readRegister(cases.database.query);
  const fresh = { id: null, fields: {}, register };
  const kind = place("kind");
  if (kind === "agreement" || kind === "partner") return { ...fresh, kind, parentId: null };
  const record = register.find(({ id, struck }) => id === place("record") && !struck);
  if (kind !== "" || !record) throw notFound();
  return { ...record, register };
}

async function newSharing(visit: Pick<Visit, "cases" | "place">): Promise<Written> {
  const { kind, id, register } = await writtenAt(visit);
  if (kind !== "agreement") throw notFound();
  return { kind: "sharing", id: null, parentId: id, fields: {}, register };
}

/** The page a record stands on: leave to share data stands on its agreement's. */
const homeOf = ({ id, parentId }: { readonly id: string; readonly parentId: string | null }): string =>
  recordAddress(parentId ?? id);

type Writing = (visit: Pick<Visit, "cases" | "place">) => Promise<Written>;

function formPage(desk: CasesDesk, path: string, written: Writing): Route[] {
  const posting: CaseFormPage<AnyForm> = {
    path,
    policy: mayWriteRegister,
    form: async (visit) => formOfKind[(await written(visit)).kind],
    async offered(visit) {
      const one = await written(visit);
      return offeredFor(one.register, one, visit.language);
    },
    show: (visit, shown) => show(visitOf(visit), shown, written),
    async save(visit, change, { values, version }) {
      const { cases, act } = visit;
      const inChange = { ...cases, database: { ...cases.database, query: change } };
      const { kind, id, parentId } = await written({ ...visit, cases: inChange });
      if (id === null) {
        const fields = values as RecordFields;
        const made = await addToRegister(change, cases, act, { kind, parentId, fields });
        return afterwards(homeOf({ id: made, parentId }), "added");
      }
      const save = { basedOn: version, yours: values as RecordFields };
      const saved = await changeInRegister(change, cases, act, id, save);
      if (saved.outcome === "conflict") return recordAddress(id, "conflict", String(saved.entry));
      return afterwards(homeOf({ id, parentId }), saved.outcome);
    },
    problemsOf,
  };
  return [
    page(desk, path, mayWriteRegister, (visit) => show(visit, { status: 200 }, written)),
    formPosting(desk, posting),
  ];
}

export const writeRoutes = (desk: CasesDesk): Route[] => [
  ...formPage(desk, adding, writtenAt),
  ...formPage(desk, sharing, newSharing),
  ...formPage(desk, changing, writtenAt),
  ...settlingRoutes(desk, {
    path: recordAddress(":record", "conflict", ":aside"),
    policy: mayWriteRegister,
    async disputed(visit) {
      const here = visitOf(visit);
      const one = await writtenAt(visit);
      if (one.id === null) throw notFound();
      return {
        form: formOfKind[one.kind],
        record: versionedRecord({ id: one.id, kind: one.kind }),
        offered: offeredFor(one.register, one, visit.language),
        framed: (children, status) => framed(here, { title: here.t(`kind.${one.kind}`) }, children, status),
      };
    },
    async save(visit, change, chosen) {
      const { cases, act, place } = visit;
      const id = place("record");
      const saved = await changeInRegister(change, cases, act, id, chosen);
      if (saved.outcome === "conflict") return recordAddress(id, "conflict", String(saved.entry));
      return afterwards(recordAddress(id), saved.outcome);
    },
    problemsOf,
  }),
];

const titleOfNew: Readonly<Record<RecordKind, AgreementsText>> = {
  agreement: "register.add-agreement",
  partner: "register.add-partner",
  sharing: "sharing.add",
};

async function show(visit: Visit, shown: Shown, written: Writing): Promise<Response> {
  const { t, language, cases, act, context } = visit;
  const one = await written(visit);
  const form = formOfKind[one.kind];
  const { register } = one;
  const who = { actor: act.actor.staffId, at: cases.now() };
  const opened =
    one.id === null
      ? null
      : await openForEditing(cases.database, versionedRecord({ id: one.id, kind: one.kind }), who);
  const sheet = sheetOf(form, {
    language,
    action: context.req.path,
    submit: t("common.save"),
    requestKey: visit.freshKey(),
    values: (opened?.fields ?? one.fields) as never,
    offered: offeredFor(register, one, language),
    ...shown,
    version: opened === null ? null : (shown.version ?? opened.version),
  });
  const home = register.find(({ id }) => id === (one.parentId ?? one.id));
  const name = home ? nameOf(home, language) : "";
  const title = one.id === null ? t(titleOfNew[one.kind]) : t("agreement.changing", { name });
  return framed(
    visit,
    {
      title,
      crumbs: [
        { title: t("register.title"), address: registerAddress },
        ...(home ? [{ title: name, address: recordAddress(home.id) }] : []),
      ],
    },
    <>
      <h1>{title}</h1>
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}
