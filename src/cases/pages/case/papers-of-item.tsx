import type { Paper } from "../../evidence/papers.ts";
import { caseAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

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
