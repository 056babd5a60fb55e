import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { type Doubt, readDoubts, readWaitingMerges } from "../../duplicates/queue.ts";
import { PersonName } from "../../parts/person-name.ts";
import { personsFor } from "../../permission/persons-for.ts";
import { writeNumber } from "../../person-number.ts";
import { labelsOf, type PersonLabel } from "../../reading/labels.ts";
import { placesOf, type RecordPlace } from "../../reading/places.ts";
import { personAddress } from "../addresses.ts";
import type { PeopleDesk, Visit } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";

const path = "/people/doubts";

/** The queue of pairs that may be one person. */
export const doubtRoutes = (desk: PeopleDesk): Route[] => [page(desk, path, may("person.write"), doubtsPage)];

interface Known {
  readonly labels: ReadonlyMap<string, PersonLabel>;
  readonly places: ReadonlyMap<string, RecordPlace>;
  readonly seen: ReadonlySet<string>;
}

async function doubtsPage(visit: Visit): Promise<Response> {
  const { t, people, act } = visit;
  const asked = visit.context.req.query("verdict");
  const verdict = asked === "same" || asked === "possible" ? asked : null;
  const { doubts, waiting, known } = await look(people.database, async (query) => {
    const pairs = await readDoubts(query, people, act, verdict);
    const merges = await readWaitingMerges(query, people, act);
    const ids = [
      ...new Set([
        ...pairs.flatMap((pair) => pair.ids),
        ...merges.flatMap((one) => [one.keptId, one.goneId]),
      ]),
    ];
    const visible = new Set((await personsFor(people, act).findAll(query, ids)).keys());
    const labels = await labelsOf(query, people, [...visible]);
    const places = await placesOf(query, ids);
    return { doubts: pairs, waiting: merges, known: { labels, places, seen: visible } };
  });
  return framed(
    visit,
    { title: t("doubts.title") },
    <>
      <h1>{t("doubts.title")}</h1>
      <nav class="person-rooms" aria-label={t("doubts.filter")}>
        {([null, "same", "possible"] as const).map((value) => (
          <a
            href={value ? `${path}?verdict=${value}` : path}
            aria-current={value === verdict ? "page" : undefined}
          >
            {value ? t(`verdict.${value}`) : t("doubts.all")}
          </a>
        ))}
      </nav>
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t("doubts.waiting")}</h2>
          <ul class="records">
            {waiting.map(({ keptId, goneId }) => (
              <li>
                <Both visit={visit} known={known} ids={[keptId, goneId]} />{" "}
                <a class="record-change" href={pairAddress(keptId, goneId)}>
                  {t("doubts.look")}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {doubts.length === 0 ? (
        <p>{t("doubts.none")}</p>
      ) : (
        <DoubtTable visit={visit} doubts={doubts} known={known} />
      )}
    </>,
  );
}

export const pairAddress = (one: string, other: string): string => personAddress(one, "pair", other);

const DoubtTable = ({ visit, doubts, known }: { visit: Visit; doubts: readonly Doubt[]; known: Known }) => {
  const { t } = visit;
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("doubts.pair")}</th>
            <th scope="col">{t("doubts.verdict")}</th>
            <th scope="col">{t("doubts.bits")}</th>
            <th scope="col">{t("doubts.since")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {doubts.map(({ ids, bits, verdict, askedAt }) => {
            // The pair's page is opened from the record one may see.
            const [one, other] = known.seen.has(ids[0]) ? ids : [ids[1], ids[0]];
            return (
              <tr>
                <th scope="row">
                  <Both visit={visit} known={known} ids={[one, other]} />
                </th>
                <td data-label={t("doubts.verdict")}>{t(`verdict.${verdict}`)}</td>
                <td data-label={t("doubts.bits")}>{bits}</td>
                <td data-label={t("doubts.since")}>{t.moment(askedAt)}</td>
                <td>
                  <a href={pairAddress(one, other)}>{t("doubts.look")}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Both = ({
  visit: { t },
  known,
  ids,
}: {
  visit: Visit;
  known: Known;
  ids: readonly [string, string];
}) => (
  <>
    {ids.map((id, at) => (
      <>
        {at > 0 ? " / " : null}
        {known.seen.has(id) ? <PersonName t={t} label={known.labels.get(id)} /> : t("likely.other-office")}{" "}
        <span class="soft">{writeNumber(known.places.get(id)?.number ?? "")}</span>
      </>
    ))}
  </>
);
