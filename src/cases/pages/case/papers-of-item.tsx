import { PersonName } from "../../../people/parts/index.ts";
import type { EvidenceLine } from "../../evidence/completeness.ts";
import type { Paper } from "../../evidence/papers.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import type { OpenedForPage } from "../open-page.ts";

interface Shown {
  readonly visit: CaseVisit;
  readonly caseId: string;
  readonly papers: readonly Paper[];
  /** Whether the reader may put papers into the file, and strike them. */
  readonly writes: boolean;
  /** What a colleague is called. */
  readonly nameOf: (id: string) => string;
}

/** The papers of one item of the evidence file; those filed by mistake stay, struck through, with the reason. */
export const Papers = ({ visit: { t }, caseId, papers, writes, nameOf }: Shown) => (
  <ul class="plain-list">
    {papers.map(({ id, name, hash, origin, struck }) => {
      const address = caseAddress(caseId, "papers", id);
      const link = (
        <a href={address}>
          <bdi>{name}</bdi>
        </a>
      );
      return (
        <li>
          {struck ? <s>{link}</s> : link}{" "}
          <code class="soft" title={hash}>
            {hash.slice(0, 12)}
          </code>
          {origin === "print" ? <span class="soft"> {t("evidence.printed")}</span> : null}
          {struck ? (
            <p class="soft">
              {t("evidence.struck", { when: t.moment(struck.at), who: nameOf(struck.by) })}{" "}
              <bdi class="as-written">{struck.reason}</bdi>
            </p>
          ) : writes ? (
            <>
              {" "}
              <a href={`${address}/striking`}>
                {t("evidence.strike")} <span class="visually-hidden">{name}</span>
              </a>
            </>
          ) : null}
        </li>
      );
    })}
  </ul>
);

/** The papers of others that count for the member, each with whose it is; they are struck where they lie. */
export const OfOthers = ({
  visit: { t, p },
  opened: { seen, facts, labels },
  papers,
  ofOthers,
}: {
  visit: CaseVisit;
  opened: OpenedForPage;
  papers: readonly Paper[];
  ofOthers: EvidenceLine["ofOthers"];
}) => (
  <ul class="plain-list">
    {ofOthers.map(({ id, memberId }) => (
      <li>
        <a href={caseAddress(seen.id, "papers", id)}>
          <bdi>{papers.find((paper) => paper.id === id)?.name}</bdi>
        </a>{" "}
        <span class="soft">
          {t("evidence.of-other")}{" "}
          <a href={memberAddress(seen.id, memberId, "evidence")}>
            <PersonName
              t={p}
              label={labels.get(facts.members.find((one) => one.id === memberId)?.personId ?? "")}
            />
          </a>
        </span>
      </li>
    ))}
  </ul>
);
