import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { anyone, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { cookie } from "../sessions/cookies.ts";
import { sessionAt } from "../sessions/hook.ts";
import type { Session } from "../sessions/session.ts";
import { ownPath } from "../sessions/staff-route.ts";
import { type CodeAnswer, enterCode } from "../sign-in/code.ts";
import { Alert, WhereTo } from "./controls.tsx";
import { type AccessDesk, type AccessText, askerOf, deskPage, goTo, translatorFor } from "./desk-page.tsx";
import { codeForm, recoveryForm } from "./forms/door-forms.ts";
import { doorPosting } from "./forms/posting.ts";
import { sheetFor, statusOf, type Tried } from "./forms/tried.ts";
import { admissionCookies, withTo } from "./sign-in.tsx";

/** A page at the door that asks for a code. */
export interface CodePage {
  readonly path: "/sign-in/code" | "/sign-in/recovery" | "/second-factor";
  readonly form: typeof codeForm | typeof recoveryForm;
  readonly title: AccessText;
  readonly refused: AccessText;
  /** The session that may be here; without one there is only the door. */
  sessionOf(context: Context): Session | undefined;
  /** What stands above and below the form; null when there is nothing to do here. */
  around(context: Context, session: Session, to: string): Promise<{ above: Child; below?: Child } | null>;
  take(context: Context, session: Session, code: string): Promise<CodeAnswer | ShownCodes>;
}

/** Somebody is in, and is shown secrets once before going on. */
export interface ShownCodes {
  readonly kind: "shown";
  show(to: string): Promise<Response>;
}

/** Open to anyone in name: what they do depends on a session that has shown a first factor, and on nothing else. */
export const secondFactorRoutes = (desk: AccessDesk): Route[] => {
  const sessionOf = (context: Context) => sessionAt(context, "first-factor");
  return [
    ...codeRoutes(desk, {
      path: "/sign-in/code",
      form: codeForm,
      title: "code.title",
      refused: "code.refused",
      sessionOf,
      async around(context, _, to) {
        const t = translatorFor(context);
        return {
          above: t("code.text"),
          below: <a href={withTo("/sign-in/recovery", to)}>{t("code.lost")}</a>,
        };
      },
      take: (context, session, code) => enterCode(desk.access, session, { code }, askerOf(desk, context)),
    }),
    ...codeRoutes(desk, {
      path: "/sign-in/recovery",
      form: recoveryForm,
      title: "code.recovery-label",
      refused: "code.recovery-refused",
      sessionOf,
      around: async (context) => ({ above: translatorFor(context)("code.recovery-text") }),
      take: (context, session, recoveryCode) =>
        enterCode(desk.access, session, { recoveryCode }, askerOf(desk, context)),
    }),
  ];
};

/** The page that asks for a code, and what it sends. */
export const codeRoutes = (desk: AccessDesk, page: CodePage): Route[] => [
  {
    method: "GET",
    path: page.path,
    policy: anyone,
    answer: (context) => show(desk, context, page, wished(context)),
  },
  doorPosting(desk, {
    path: page.path,
    form: page.form,
    notes: true,
    again: (context, tried, to) => show(desk, context, page, wished(context, to), tried),
    work: (context, values, { to }) => take(desk, context, page, wished(context, to), values),
  }),
];

const toDoor = (to: string) => goTo(withTo("/sign-in", to));
/** Where to go afterwards: what the form or the address says, if it is a path of ours. */
const wished = (context: Context, sent?: string) => ownPath(sent ?? context.req.query("to"));

async function show(
  desk: AccessDesk,
  context: Context,
  page: CodePage,
  to: string,
  tried?: Tried,
): Promise<Response> {
  const session = page.sessionOf(context);
  const around = session && (await page.around(context, session, to));
  if (!around) return toDoor(to);
  const t = translatorFor(context);
  const [field] = Object.keys(page.form.fields);
  const sheet = sheetFor(desk, context, page.form, {
    action: page.path,
    submit: t("code.go"),
    tried,
    keyless: true,
    ...(field ? { focus: field } : {}),
  });
  return deskPage(desk, context, {
    title: t(page.title),
    status: statusOf(tried),
    children: (
      <>
        <Alert text={tried?.alert} />
        {typeof around.above === "string" ? <p>{around.above}</p> : around.above}
        <Form sheet={sheet}>
          <WhereTo to={to} />
        </Form>
        {around.below ? <p>{around.below}</p> : null}
      </>
    ),
  });
}

async function take(
  desk: AccessDesk,
  context: Context,
  page: CodePage,
  to: string,
  values: Readonly<Record<string, string>>,
): Promise<Response> {
  const session = page.sessionOf(context);
  if (!session) return toDoor(to);
  const answer = await page.take(context, session, Object.values(values)[0] ?? "");
  const t = translatorFor(context);
  switch (answer.kind) {
    case "wait":
      return show(desk, context, page, to, {
        alert: t("sign-in.wait", { seconds: answer.seconds }),
        status: 429,
      });
    case "refused":
      return show(desk, context, page, to, { alert: t(page.refused) });
    case "enrolment":
      return goTo(withTo("/second-factor", to), cookie(desk.access.origin, "session", answer.token));
    case "shown":
      return answer.show(to);
    default:
      return goTo(to, ...admissionCookies(desk, answer));
  }
}
