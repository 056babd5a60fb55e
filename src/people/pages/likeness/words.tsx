import { scriptOf, tagOfScript } from "../../../core/script.ts";
import type { Weighed } from "../../duplicates/evidence.ts";
import type { Evidence } from "../../duplicates/evidence-piece.ts";
import type { NameReason } from "../../names/index.ts";
import type { PeopleText } from "../../texts/index.ts";
import type { Say } from "../desk.ts";

/** Why a name was found, word by word. */
export const NameReasons = ({ t, reasons }: { t: Say; reasons: readonly NameReason[] }) => (
  <>
    {reasons.map((reason) => (
      <li class={reason.bits < 0 ? "against" : undefined}>{sayReason(t, reason)}</li>
    ))}
  </>
);

// The isolating marks keep words of two directions apart within one sentence.
const isolate = (word: string | null): string => `\u2068${word ?? ""}\u2069`;

function sayReason(t: Say, { kind, left, right }: NameReason): string {
  const values = { left: isolate(left), right: isolate(right) };
  if (kind !== "missing") return t(`why.${kind}`, values);
  return left === null
    ? t("why.only-here", { right: values.right })
    : t("why.only-asked", { left: values.left });
}

/** The evidence about two records, each piece with its bits. */
export const EvidenceTable = ({ t, weighed }: { t: Say; weighed: Weighed }) => (
  <table class="dense evidence">
    <caption>
      {t("evidence.title")} <span class="soft">{t("evidence.explain")}</span>
    </caption>
    <tbody>
      {weighed.evidence.map((piece) => (
        <tr class={piece.bits < 0 ? "against" : undefined}>
          <th scope="row">{sayEvidence(t, piece)}</th>
          <td>{t("evidence.bits", { bits: piece.bits })}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">
          {t("evidence.sum")}: {t(`verdict.${weighed.verdict}`)}
        </th>
        <td>{t("evidence.bits", { bits: weighed.bits })}</td>
      </tr>
    </tfoot>
  </table>
);

/** A piece of evidence in words; what no text knows yet would be said by its part. */
const sayEvidence = (t: Say, { seen }: Evidence): string => t(`evidence.${seen}` as EvidenceText);

type EvidenceText = Extract<PeopleText, `evidence.${string}-${string}`>;

/** Somebody's name in its own letters. */
export const Lettered = ({ text }: { text: string }) => <bdi lang={tagOfScript(scriptOf(text))}>{text}</bdi>;
