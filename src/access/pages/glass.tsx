import type { Context } from "hono";
import { z } from "zod";
import { notFound, type Route } from "../../platform/http/index.ts";
import { actorOf, may } from "../actor.ts";
import {
  breakGlass,
  type GlassBreak,
  glassBreaks,
  longestReason,
  shortestReason,
} from "../glass/break-glass.ts";
import { readObject } from "../glass/objects.ts";
import { note } from "../note.ts";
import { Alert, Boxes, PostForm } from "./controls.tsx";
import { type AccessDesk, type AccessTranslator, deskPage, translatorFor } from "./desk-page.tsx";
import { sentFields } from "./sent-fields.ts";

const hours = [1, 4, 8, 24] as const;

export const glassRoutes = (desk: AccessDesk): Route[] => [
  {
    method: "GET",
    path: "/glass/:object{.+}",
    policy: may("glass.break"),
    answer: (context) => show(desk, context),
  },
  {
    method: "POST",
    path: "/glass/:object{.+}",
    policy: may("glass.break"),
    answer: (context) => smash(desk, context),
  },
  {
    method: "GET",
    path: "/oversight/glass",
    policy: may("glass.watch"),
    answer: (context) => list(desk, context),
  },
];

/** An object's id may hold slashes; they may arrive escaped or, through some proxies, plain. */
const objectOf = (context: Context) => context.req.param("object") ?? "";

async function show(
  desk: AccessDesk,
  context: Context,
  typed: { reason?: string; alert?: string } = {},
): Promise<Response> {
  const t = translatorFor(context);
  const object = objectOf(context);
  if (!readObject(object) || (await desk.access.ownerOf(object)) === undefined) throw notFound();
  return deskPage(desk, context, {
    title: t("glass.title"),
    status: typed.alert ? 422 : 200,
    children: (
      <>
        <Alert text={typed.alert} />
        <p>{t("glass.text")}</p>
        <p>
          {t("glass.object")}: <code>{object}</code>
        </p>
        <PostForm action={`/glass/${object}`} submit={t("glass.go")} kind="grave">
          <div class="field">
            <label for="reason">{t("glass.reason")}</label>
            <p class="hint" id="reason-hint">
              {t("glass.reason-hint", { shortest: shortestReason })}
            </p>
            <textarea
              id="reason"
              name="reason"
              rows={4}
              maxlength={longestReason}
              required
              aria-describedby="reason-hint"
              dir="auto"
            >
              {typed.reason}
            </textarea>
          </div>
          <Boxes
            name="hours"
            kind="radio"
            legend={t("glass.hours")}
            chosen={["1"]}
            choices={hours.map((count) => ({
              value: String(count),
              label: t("glass.hours-one", { hours: count }),
            }))}
          />
        </PostForm>
      </>
    ),
  });
}

const typedReason = z.object({
  reason: z.string().max(4 * longestReason),
  hours: z.enum(["1", "4", "8", "24"]),
});

async function smash(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const sent = await sentFields(context, typedReason);
  const until = new Date(desk.access.now().getTime() + Number(sent.hours) * 3_600_000);
  const wish = { object: objectOf(context), reason: sent.reason, until };
  const broken = await breakGlass(desk.access, actorOf(context), wish, context.get("requestId"));
  if ("refusal" in broken) {
    if (broken.refusal === "no-such-object" || broken.refusal === "may-not") throw notFound();
    const alert =
      broken.refusal === "until-wrong"
        ? t("glass.until-wrong")
        : t("glass.reason-short", { shortest: shortestReason });
    return show(desk, context, { reason: sent.reason, alert });
  }
  return deskPage(desk, context, {
    title: t("glass.title"),
    children: <p role="status">{t("glass.done", { until: t.moment(until) })}</p>,
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
