import { may } from "../../access/index.ts";
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
import { formOf, isRecordKind, mapRecord, type RecordKind } from "../editing/records.ts";
import { saveRecord, wrongPlace } from "../editing/save-record.ts";
import { readMap } from "../reader.ts";
import { afterwards, framed, type MapDesk, page, type Visit, visitOf } from "./desk.ts";
import { RecordList } from "./record-list.tsx";
import { habitsOf, noteTampering, offeredTo, once, type Shown, sendingOf } from "./sending.ts";

const policy = may("map.edit");
const kindPath = "/map/:kind";
const path = `${kindPath}/:record`;

/** Lists of places, routes and branches, and each of them to be edited. */
export const recordRoutes = (desk: MapDesk): Route[] => [
  page(desk, kindPath, policy, showList),
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
  const ground = await readMap(map.database.query).ground();
  return framed(
    visit,
    { title: t(`map.${kind}`) },
    <>
      <h1>{t(`map.${kind}`)}</h1>
      <RecordList t={t} language={language} kind={kind} ground={ground} />
    </>,
  );
}

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
  const name = String(opened.fields[language === "bg" ? "nameBg" : "nameEn"] ?? "");
  const sheet = sheetOf(formOf[kind], {
    language,
    action: addressOf(visit),
    submit: t("record.save"),
    requestKey: visit.freshKey(),
    version: shown.version ?? opened.version,
    // The form of the kind reads what the record of the kind holds; no single type says so of all three.
    values: opened.fields as never,
    offered: await offeredTo(visit),
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
      {shown.trouble ? (
        <div class="error-summary" role="alert" id="problems" tabindex={-1}>
          <p>{shown.trouble}</p>
        </div>
      ) : null}
      <Form sheet={sheet} />
    </>,
    shown.status,
  );
}

async function save(visit: Visit): Promise<Response> {
  const { map, act, t } = visit;
  const kind = kindOf(visit);
  const id = visit.place("record");
  await using body = await readBody(visit.context, { limit: 500_000 });
  const parsed = parseForm(formOf[kind], body, habitsOf(visit, await offeredTo(visit)));
  const { typed, version } = parsed;
  const again = (shown: Shown) => showRecord(visit, { typed, version, ...shown });
  if (!parsed.ok && parsed.tampered.length > 0) {
    await noteTampering(visit, parsed.tampered);
    return again({ notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return again({ problems: parsed.problems, status: 422 });
  const values = parsed.values as RecordFields;
  const wrong = await wrongPlace(map.database.query, kind, values);
  if (wrong !== null) {
    const trouble = wrong === "too-few" ? t("branch.too-few") : t("branch.unknown-place", wrong);
    return again({ trouble, status: 422 });
  }
  try {
    const { response } = await once(visit, sendingOf(visit, body, parsed.requestKey), async (change) => {
      const saved = await saveRecord(change, map, act, { kind, id, basedOn: version ?? 0, values });
      if (saved.outcome === "conflict") return `${addressOf(visit)}/conflict/${saved.entry}`;
      return afterwards(addressOf(visit), saved.outcome);
    });
    return response;
  } catch (error) {
    if (error instanceof AlreadySent) return again({ notice: "form.already-sent", status: 409 });
    throw error;
  }
}
