import type { Context } from "hono";
import { notFound, type Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { actorOf, may } from "../actor.ts";
import { breakGlass, type GlassBreak, glassBreaks, openUntil, shortestReason } from "../glass/break-glass.ts";
import { readObject } from "../glass/objects.ts";
import { note } from "../note.ts";
import { type AccessDesk, type AccessTranslator, deskPage, translatorFor } from "./desk-page.tsx";
import { NotDone, posting } from "./forms/posting.ts";
import { glassForm } from "./forms/staff-forms.ts";
import { sheetFor, statusOf, type Tried, wrong } from "./forms/tried.ts";

export const glassRoutes = (desk: AccessDesk): Route[] => [
  {
    method: "GET",
    path: "/glass/:object{.+}",
    policy: may("glass.break"),
    answer: (context) => show(desk, context),
  },
  posting(desk, {
    path: "/glass/:object{.+}",
    policy: may("glass.break"),
    form: glassForm,
    again: (context, tried) => show(desk, context, tried),
    async work({ context, actor, values, typed, requestId }, access) {
      const object = objectOf(context);
      const until = new Date(access.now().getTime() + Number.parseInt(values.hours, 10) * 3_600_000);
      const wish = { object, reason: values.reason, until };
      const broken = await breakGlass(access, actor, wish, requestId);
      if (!("refusal" in broken)) return `/glass/${object}`;
      if (broken.refusal !== "reason-too-short") throw notFound();
      const short = wrong("reason", "glass.reason-short", { shortest: shortestReason });
      throw new NotDone(() => show(desk, context, { typed, ...short }));
    },
  }),
  {
    method: "GET",
    path: "/oversight/glass",
    policy: may("glass.watch"),
    answer: (context) => list(desk, context),
  },
];

/** An object's id may hold slashes; they may arrive escaped or, through some proxies, plain. */
const objectOf = (context: Context) => context.req.param("object") ?? "";

async function show(desk: AccessDesk, context: Context, tried?: Tried): Promise<Response> {
  const t = translatorFor(context);
  const object = objectOf(context);
  if (!readObject(object) || (await desk.access.ownerOf(desk.access.database.query, object)) === undefined)
    throw notFound();
  const until = await openUntil(desk.access, actorOf(context), object);
  const sheet = sheetFor(desk, context, glassForm, {
    action: `/glass/${object}`,
    submit: t("glass.go"),
    words: { shortest: shortestReason },
    values: { hours: "1h" },
    tried,
  });
  return deskPage(desk, context, {
    title: t("glass.title"),
    status: statusOf(tried),
    note: until && !tried ? t("glass.done", { until: t.moment(until) }) : undefined,
    children: (
      <>
        <p>{t("glass.text")}</p>
        <p>
          {t("glass.object")}: <code>{object}</code>
        </p>
        <Form sheet={sheet} look="grave" />
      </>
    ),
  });
}

async function list(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const { access } = desk;
  const breaks = await glassBreaks(access);
  const read = { action: "glass.list", object: "glass:all", requestId: context.get("requestId") } as const;
  await access.database.change((change) => note(change, actorOf(context), read, access.now));
  return deskPage(desk, context, {
    title: t("glass.list"),
    children:
      breaks.length === 0 ? (
        <p>{t("glass.list-none")}</p>
      ) : (
        <div class="table-frame to-cards">
          <table class="dense">
            <thead>
              <tr>
                {(
                  [
                    "glass.when",
                    "glass.who",
                    "glass.object",
                    "glass.owner",
                    "glass.reason",
                    "glass.until",
                  ] as const
                ).map((key) => (
                  <th scope="col">{t(key)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {breaks.map((glass) => (
                <GlassRow t={t} glass={glass} />
              ))}
            </tbody>
          </table>
        </div>
      ),
  });
}

const GlassRow = ({ t, glass }: { t: AccessTranslator; glass: GlassBreak }) => (
  <tr>
    <td data-label={t("glass.when")}>{t.moment(new Date(glass.brokenAt))}</td>
    <td data-label={t("glass.who")}>
      <bdi>{glass.who}</bdi>
    </td>
    <td data-label={t("glass.object")}>
      <code>{glass.object}</code>
    </td>
    <td data-label={t("glass.owner")}>{glass.owner ?? t("staff.none")}</td>
    <td data-label={t("glass.reason")} dir="auto">
      {glass.reason}
    </td>
    <td data-label={t("glass.until")}>{t.moment(new Date(glass.until))}</td>
  </tr>
);
