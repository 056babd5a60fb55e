import type { Right } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { notFound } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { mayBeAsked } from "../../consents/state.ts";
import { labelsOf } from "../../reading/labels.ts";
import { readPerson } from "../../reading/read-person.ts";
import type { RecordKindName } from "../../records/index.ts";
import { offeredTo, type Visit } from "../desk.ts";
import { ConsentFirst } from "./consent-first.tsx";
import type { Shown } from "./form-page.ts";
import { kindSheet } from "./kind-form.tsx";
import { PersonHead } from "./person-head.tsx";
import { framed } from "./respond.tsx";

/** The page on which a fact is added by those who hold the right; `action`: where its form is sent. */
export async function addingPage(
  visit: Visit,
  shown: Shown,
  { kind, right, action }: { readonly kind: RecordKindName; readonly right: Right; readonly action: string },
): Promise<Response> {
  const { t, people, act } = visit;
  const personId = visit.place("person");
  const { label, mayAsk } = await look(people.database, async (query) => {
    const { seen } = await readPerson(query, people, act, personId, ["name"]);
    if (!seen.may(right)) throw notFound();
    return {
      label: (await labelsOf(query, people, [personId])).get(personId),
      mayAsk: await mayBeAsked(query, personId, kind),
    };
  });
  const title = t(`kind.${kind}`);
  const sheet = kindSheet(visit, kind, action, await offeredTo(visit), shown);
  return framed(
    visit,
    { title },
    <>
      <PersonHead visit={visit} label={label} title={title} />
      {mayAsk ? <SheetForm sheet={sheet} /> : <ConsentFirst visit={visit} personId={personId} />}
    </>,
    shown.status,
  );
}
