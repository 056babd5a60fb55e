import { may } from "../../../access/index.ts";
import type { Change } from "../../../platform/db/index.ts";
import type { AnyForm } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { consentForm } from "../../consents/consent-form.ts";
import { recordConsent } from "../../consents/record-consent.ts";
import { relationForm } from "../../family/family-forms.ts";
import { relate } from "../../family/relate.ts";
import { type IntakePageKey, intakePage, pageAfter } from "../../intake/pages.ts";
import { saveIntakePage } from "../../intake/progress.ts";
import { type RecordKindName, recordKinds } from "../../records/index.ts";
import { addRecord, changeRecord } from "../../registering/write-record.ts";
import { intakeAddress, personAddress } from "../addresses.ts";
import type { PeopleDesk, Visit } from "../desk.ts";
import { formPosting, page, type Sent } from "../parts/form-page.ts";
import { afterwards } from "../parts/respond.tsx";
import { formOf } from "../person/record-routes.tsx";
import { showIntake } from "./intake-overview.tsx";
import { showIntakePage } from "./intake-page.tsx";

const policy = may("person.write");
const one = "/people/:person/intake/:page";

/** The intake, a list of short pages: each is saved by itself, in any order, on any day. */
export const intakeRoutes = (desk: PeopleDesk): Route[] => [
  page(desk, "/people/:person/intake", policy, showIntake),
  page(desk, one, policy, (visit) => showIntakePage(visit, pageOf(visit), { status: 200 })),
  formPosting<AnyForm>(desk, {
    path: one,
    policy,
    form(visit) {
      const { kind } = pageOf(visit);
      if (kind === "consent") return consentForm;
      return kind === "family" ? relationForm : formOf(kind);
    },
    show: (visit, shown) => showIntakePage(visit, pageOf(visit), shown),
    async save(visit, change, sent) {
      const { key, kind } = pageOf(visit);
      const conflict = await saveAnswers(visit, change, kind, sent);
      await saveIntakePage(change, visit.people, visit.act, visit.place("person"), key);
      if (conflict) return conflict;
      const again = afterwards(intakeAddress(visit.place("person"), key), "saved");
      return sent.ending === "more" ? again : next(visit, key);
    },
    skips: ["next", "nothing"],
    prefilled: ["notice", "given_on"],
    async skip(visit, change) {
      const { key } = pageOf(visit);
      await saveIntakePage(change, visit.people, visit.act, visit.place("person"), key);
      return next(visit, key);
    },
  }),
];

const pageOf = (visit: Visit) => {
  const found = intakePage(visit.place("page"));
  if (!found) throw notFound();
  return found;
};

function next(visit: Visit, key: IntakePageKey): string {
  const personId = visit.place("person");
  const following = pageAfter(key);
  return afterwards(following ? intakeAddress(personId, following.key) : intakeAddress(personId), "saved");
}

/** Writes down what a page asked; gives an address only where somebody has to choose between two edits. */
async function saveAnswers(
  visit: Visit,
  change: Change,
  kind: RecordKindName | "consent" | "family",
  { values, version }: Sent<AnyForm>,
): Promise<string | undefined> {
  const { people, act } = visit;
  const personId = visit.place("person");
  if (kind === "consent") await recordConsent(change, people, act, personId, values as never);
  else if (kind === "family") await relate(change, people, act, personId, values as never);
  else if (!recordKinds[kind].single) await addRecord(change, people, act, personId, kind, values as never);
  else {
    const save = { basedOn: version, values: values as never };
    const saved = await changeRecord(change, people, act, { personId, id: personId }, kind, save);
    if (saved.outcome === "conflict") {
      return personAddress(personId, kind, personId, "conflict", String(saved.entry));
    }
  }
  return undefined;
}
