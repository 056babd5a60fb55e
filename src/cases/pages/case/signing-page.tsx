import { either, may } from "../../../access/index.ts";
import { directionOf, type Language } from "../../../core/language.ts";
import { type AnyForm, type Sent, sayProblem, sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import type { Said, Sheet } from "../../../platform/print/index.ts";
import { ErrorSummary, HiddenFields } from "../../../ui/form-controls.tsx";
import { filingRights } from "../../evidence/papers.ts";
import { signatureFields, signingForm } from "../../moving/signing-form.ts";
import { type Paper, PaperRefused } from "../../papers/paper.ts";
import { composePaper, filePrint, printPaper } from "../../papers/print-paper.ts";
import { isSignature, readStrokes, type Strokes } from "../../papers/signed-on-screen.ts";
import { CaseRecordRefused } from "../../records/refused.ts";
import { addAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { refusal } from "./print-route.tsx";

const path = "/cases/:case/members/:member/signing/:print";
const files = either(...filingRights.map(may));
const statedName = "stated";

/** Signing a paper on the screen, with everything it says before the eyes of whoever signs. */
export const signingRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, files, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: files,
    form: (visit) => {
      paperOf(visit);
      return signingForm as AnyForm;
    },
    show,
    upload: { limit: 500_000, field: signatureFields[0] },
    async prepare(visit, sent) {
      const signed = readSigned(sent as Sent<typeof signingForm>);
      return printPaper(visit.cases, desk.printer, visit.act, { ...orderOf(visit), signed });
    },
    async save({ cases, act, place }, change, _, printed) {
      await filePrint(change, cases, act, printed);
      const member = place("member");
      return printed.after === null
        ? afterwards(memberAddress(place("case"), member, "evidence"), "signed")
        : afterwards(addAddress(place("case"), printed.after, { member }), "signed");
    },
    problemsOf: (error) => (error instanceof CaseRecordRefused ? error.problems : undefined),
  }),
];

function paperOf({ cases, place }: CaseVisit): Paper {
  const paper = cases.journey.papers.find(({ name }) => name === place("print"));
  if (!paper?.signedOnScreen) throw notFound();
  return paper;
}

const orderOf = ({ place, asked }: CaseVisit) => ({
  caseId: place("case"),
  memberId: place("member"),
  paper: place("print"),
  language: asked("language"),
});

/** Throws `CaseRecordRefused` where the first of those who sign has not, or something is no signature. */
function readSigned({ values, body }: Sent<typeof signingForm>) {
  const drawn = signatureFields.map((name) => readStrokes(values[name] ?? ""));
  const [first] = drawn;
  if (!first || !isSignature(first)) {
    throw new CaseRecordRefused({ [signatureFields[0]]: { text: "signing.empty" } });
  }
  const stated = body.fields.flatMap(([name, text]) => (name === statedName ? [Number(text)] : []));
  return { drawn: drawn.map((one): Strokes => one ?? []), stated: stated.filter(Number.isSafeInteger) };
}

async function show(visit: CaseVisit, { status, beside, ...shown }: Shown): Promise<Response> {
  const { t, cases, act, language, place } = visit;
  const paper = paperOf(visit);
  let said: Sheet;
  try {
    said = await composePaper(cases, act, orderOf(visit));
  } catch (error) {
    if (error instanceof PaperRefused) return refusal(visit, error);
    throw error;
  }
  const asked = visit.asked("language");
  const query = asked ? `?language=${encodeURIComponent(asked)}` : "";
  const sheet = sheetOf(signingForm, {
    language,
    action: `${memberAddress(place("case"), place("member"), "signing", paper.name)}${query}`,
    submit: t("signing.save"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  const missed = shown.problems?.[statedName];
  const problem = missed ? sayProblem(signingForm, "", missed, language) : null;
  const stated = new Set(beside?.flatMap(([name, text]) => (name === statedName ? [text] : [])));
  const title = t("signing.title", { what: paper.texts.in(language)(paper.title) });
  return framed(
    visit,
    { title, scripts: ["signature-pad.js"] },
    <>
      <h1>{title}</h1>
      <p>
        {t("signing.printed")}{" "}
        <a href={`${memberAddress(place("case"), place("member"))}#print`}>{t("signing.to-print")}</a>
      </p>
      <form class="form" method="post" action={sheet.action} novalidate>
        <ErrorSummary problems={sheet.problems} notice={problem ?? sheet.notice} />
        <HiddenFields requestKey={sheet.requestKey} version={null} />
        <PaperRead sheet={said} stated={stated} agreed={t("signing.agreed")} problem={problem} />
        <div hidden class="signing-pads">
          {said.signatures.slice(0, signatureFields.length).map((who, at) => (
            <SignatureOf
              who={inReading(who, language, said)}
              field={sheet.fields[at]}
              clear={t("signing.clear")}
            />
          ))}
          <p class="form-end">
            <button type="submit">{sheet.submit}</button>
          </p>
        </div>
      </form>
    </>,
    status,
  );
}

/** What is signed, as the paper says it, in its languages; a box for each sentence. */
const PaperRead = ({
  sheet,
  stated,
  agreed,
  problem,
}: {
  sheet: Sheet;
  stated: ReadonlySet<string>;
  agreed: string;
  problem: string | null;
}) => (
  <div class="paper-read">
    <h2>
      <Both said={sheet.title} sheet={sheet} />
    </h2>
    {(sheet.opening ?? []).map((said) => (
      <Both said={said} sheet={sheet} />
    ))}
    {sheet.sections.map(({ rows }) => (
      <dl class="facts">
        {rows
          .filter(({ value }) => value !== null && (typeof value !== "string" || value.trim() !== ""))
          .map(({ label, value }) => (
            <>
              <dt lang={sheet.main}>{label.main}</dt>
              <dd>
                {value === null || typeof value === "string" ? (
                  <bdi>{value}</bdi>
                ) : (
                  <Both said={value} sheet={sheet} />
                )}
              </dd>
            </>
          ))}
      </dl>
    ))}
    {sheet.statements.length > 0 ? (
      <fieldset class={problem ? "field has-problem" : "field"}>
        <legend>{agreed}</legend>
        {problem ? <p class="field-problem">{problem}</p> : null}
        {sheet.statements.map((said, at) => (
          <label class="choice">
            <input
              type="checkbox"
              name={statedName}
              value={String(at)}
              checked={stated.has(String(at))}
              autocomplete="off"
            />
            <span>
              <Both said={said} sheet={sheet} />
            </span>
          </label>
        ))}
      </fieldset>
    ) : null}
    {(sheet.closing ?? []).map((said) => (
      <Both said={said} sheet={sheet} />
    ))}
  </div>
);

const Both = ({ said: { main, beside }, sheet }: { said: Said; sheet: Pick<Sheet, "main" | "beside"> }) => (
  <>
    <Side text={main} language={sheet.main} />
    {beside !== null && sheet.beside !== null ? <Side text={beside} language={sheet.beside} /> : null}
  </>
);

const Side = ({ text, language }: { text: string; language: Language }) => (
  <span class="said" lang={language} dir={directionOf(language)}>
    {text}
  </span>
);

/** The words of a paper in the colleague's language, where the paper has them. */
const inReading = (said: Said, language: string, { main, beside }: Sheet): string =>
  language === main
    ? said.main
    : language === beside
      ? (said.beside ?? said.main)
      : (said.under ?? said.main);

const SignatureOf = ({
  who,
  field,
  clear,
}: {
  who: string;
  field: ReturnType<typeof sheetOf>["fields"][number] | undefined;
  clear: string;
}) =>
  field === undefined ? null : (
    <div class={field.problem ? "field has-problem" : "field"} id={field.id} tabindex={-1}>
      <h2>{who}</h2>
      {field.problem ? <p class="field-problem">{field.problem}</p> : null}
      <signature-pad label={who} clear={clear}>
        <input type="hidden" name={field.key} value={field.values[0] ?? ""} autocomplete="off" />
      </signature-pad>
    </div>
  );
