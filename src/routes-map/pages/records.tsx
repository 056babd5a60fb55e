import { may } from "../../access/index.ts";
import type { Change } from "../../platform/db/index.ts";
import {
  AlreadySent,
  openForEditing,
  parseForm,
  type RecordFields,
  readBody,
  sheetOf,
} from "../../platform/forms/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { farFromBorder } from "../editing/far-from-border.ts";
import {
  type AddedKind,
  formOf,
  isAddedTo,
  isRecordKind,
  mapRecord,
  type RecordKind,
} from "../editing/records.ts";
import { addRecord, saveRecord, wrongPlace } from "../editing/save-record.ts";
import { readMap } from "../reader.ts";
import { afterwards, framed, type MapDesk, page, type Visit, visitOf } from "./desk.ts";
import { RecordList } from "./record-list.tsx";
import { habitsOf, noteTampering, offeredTo, once, type Shown, sendingOf } from "./sending.ts";

const policy = may("map.edit");
const kindPath = "/map/:kind";
const path = `${kindPath}/:record`;

/** Lists of places, routes, branches, facts and sources, a new one to be added, and each of them to be edited. */
export const recordRoutes = (desk: MapDesk): Route[] => [
  page(desk, kindPath, policy, showList),
  { method: "POST", path: kindPath, policy, answer: (context) => add(visitOf(desk, context)) },
  page(desk, `${kindPath}/new`, policy, (visit) => showNew(visit, { status: 200 })),
  page(desk, path, policy, (visit) => showRecord(visit, { status: 200 })),
  { method: "POST", path, policy, answer: (context) => save(visitOf(desk, context)) },
];

/** The kind an address names. */
export function kindOf(visit: Visit): RecordKind {
  const kind = visit.place("kind");
  if (!isRecordKind(kind)) throw notFound();
  return kind;
}

export const addressOf = (visit: Visit): string => `/map/${kindOf(visit)}/${visit.place("record")}`;

async function showList(visit: Visit): Promise<Response> {
  const { t, map, language } = visit;
  const kind = kindOf(visit);
  const reading = readMap(map.database.query);
  const [ground, facts] = [await reading.ground(), await reading.facts()];
  return framed(
    visit,
    { title: t(`map.${kind}`) },
    <>
      <h1>{t(`map.${kind}`)}</h1>
      {isAddedTo(kind) ? (
        <p>
          <a class="button" href={`/map/${kind}/new`}>
            {t(`add.${kind}`)}
          </a>
        </p>
      ) : null}
      <RecordList t={t} language={language} kind={kind} ground={ground} facts={facts} />
    </>,
  );
}

/** The kind an address names, of those the desk may add to. */
function addedKindOf(visit: Visit): AddedKind {
  const kind = kindOf(visit);
  if (!isAddedTo(kind)) throw notFound();
  return kind;
}

async function showNew(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const kind = addedKindOf(visit);
  const sheet = sheetOf(formOf(kind), {
    language,
    action: `/map/${kind}`,
    submit: t("record.save"),
    requestKey: visit.freshKey(),
    version: 0,
    offered: await offeredTo(visit, kind),
    ...(shown.typed ? { typed: shown.typed } : {}),
    ...(shown.problems ? { problems: shown.problems } : {}),
    ...(shown.notice ? { notice: shown.notice } : {}),
  });
  return framed(
    visit,
    { title: t(`add.${kind}`), crumbs: [{ title: t(`map.${kind}`), address: `/map/${kind}` }] },
    <>
      <h1>{t(`add.${kind}`)}</h1>
      <Trouble said={shown.trouble} />
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}

/** What is wrong with the whole, where the eye falls first. */
const Trouble = ({ said }: { readonly said: string | undefined }) =>
  said ? (
    <div class="error-summary" role="alert" id="problems" tabindex={-1}>
      <p>{said}</p>
    </div>
  ) : null;

async function showRecord(visit: Visit, shown: Shown): Promise<Response> {
  const { t, map, actor, language } = visit;
  const kind = kindOf(visit);
  const at = map.now();
  const opened = await openForEditing(map.database, mapRecord(kind, visit.place("record"), at), {
    actor: actor.staffId,
    at,
  });
  if (!opened.fields) throw notFound();
  const { places } = await readMap(map.database.query).ground();
  const place = kind === "places" ? places.get(visit.place("record")) : undefined;
  const far = place ? farFromBorder(place) : null;
  const name = String(opened.fields[language === "bg" ? "nameBg" : "nameEn"] ?? opened.fields.title ?? "");
  const sheet = sheetOf(formOf(kind), {
    language,
    action: addressOf(visit),
    submit: t("record.save"),
    requestKey: visit.freshKey(),
    version: shown.version ?? opened.version,
    // The form of the kind reads what the record of the kind holds; no single type says so of all three.
    values: opened.fields as never,
    offered: await offeredTo(visit, kind),
    ...(shown.typed ? { typed: shown.typed } : {}),
    ...(shown.problems ? { problems: shown.problems } : {}),
    ...(shown.notice ? { notice: shown.notice } : {}),
  });
  return framed(
    visit,
    { title: name, crumbs: [{ title: t(`map.${kind}`), address: `/map/${kind}` }] },
    <>
      <h1>{name}</h1>
      {far === null ? null : <p class="notice">{t("place.far", { km: far })}</p>}
      <Trouble said={shown.trouble} />
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}

const save = (visit: Visit): Promise<Response> => {
  const { map, act } = visit;
  const [kind, id] = [kindOf(visit), visit.place("record")];
  return take(visit, kind, {
    again: (shown) => showRecord(visit, shown),
    async work(change, values, version) {
      const saved = await saveRecord(change, map, act, { kind, id, basedOn: version, values });
      if (saved.outcome === "conflict") return `${addressOf(visit)}/conflict/${saved.entry}`;
      return afterwards(addressOf(visit), saved.outcome);
    },
  });
};

const add = (visit: Visit): Promise<Response> => {
  const kind = addedKindOf(visit);
  return take(visit, kind, {
    again: (shown) => showNew(visit, shown),
    async work(change, values) {
      const id = await addRecord(change, visit.map, visit.act, { kind, values });
      return afterwards(`/map/${kind}/${id}`, "saved");
    },
  });
};

interface Taking {
  /** The form once more, with what was typed and what was wrong with it. */
  again(shown: Shown): Promise<Response>;
  /** What is done with what the form says; gives where it leads. */
  work(change: Change, values: RecordFields, version: number): Promise<string>;
}

/** Reads a record's form and does its work once, or shows it again. */
async function take(visit: Visit, kind: RecordKind, { again, work }: Taking): Promise<Response> {
  const { map, t } = visit;
  await using body = await readBody(visit.context, { limit: 500_000 });
  const parsed = parseForm(formOf(kind), body, habitsOf(visit, await offeredTo(visit, kind)));
  const { typed, version } = parsed;
  const shownAgain = (shown: Shown) => again({ typed, version, ...shown });
  if (!parsed.ok && parsed.tampered.length > 0) {
    await noteTampering(visit, parsed.tampered);
    return shownAgain({ notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return shownAgain({ problems: parsed.problems, status: 422 });
  const values = parsed.values as RecordFields;
  const wrong = await wrongPlace(map.database.query, kind, values);
  if (wrong !== null) {
    const trouble = wrong === "too-few" ? t("branch.too-few") : t("branch.unknown-place", wrong);
    return shownAgain({ trouble, status: 422 });
  }
  try {
    const sending = sendingOf(visit, body, parsed.requestKey);
    const { response } = await once(visit, sending, (change) => work(change, values, version ?? 0));
    return response;
  } catch (error) {
    if (error instanceof AlreadySent) return shownAgain({ notice: "form.already-sent", status: 409 });
    throw error;
  }
}
