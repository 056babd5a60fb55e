import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { notFound, type Route } from "../../platform/http/index.ts";
import { actorOf, signedIn } from "../actor.ts";
import { type Notice, noticesFor, putAway } from "../glass/notices.ts";
import { PostForm } from "./controls.tsx";
import { type AccessDesk, type AccessTranslator, deskPage, roomsFor, translatorFor } from "./desk-page.tsx";
import { orderForm } from "./forms/account-forms.ts";
import { posting } from "./forms/posting.ts";
import { freshKey } from "./forms/tried.ts";

/** What another part of the desk has waiting for the reader; null for nothing. */
export type Waiting = (context: Context) => Child | null | Promise<Child | null>;

/** The first page after signing in: what waits for me. */
export const firstPageRoutes = (desk: AccessDesk, waiting: readonly Waiting[] = []): Route[] => [
  { method: "GET", path: "/", policy: signedIn, answer: (context) => show(desk, context, waiting) },
  posting(desk, {
    path: "/notice/:notice/seen",
    policy: signedIn,
    form: orderForm,
    async work({ context, actor, requestId }, access) {
      if (!(await putAway(access, actor, context.req.param("notice") ?? "", requestId))) throw notFound();
      return "/";
    },
  }),
];

async function show(desk: AccessDesk, context: Context, waiting: readonly Waiting[]): Promise<Response> {
  const t = translatorFor(context);
  const notices = await noticesFor(desk.access, actorOf(context));
  const others = (await Promise.all(waiting.map((part) => part(context)))).filter((part) => part !== null);
  const rooms = await roomsFor(desk, context);
  const nothing = notices.length === 0 && others.length === 0;
  return deskPage(desk, context, {
    title: t("first.title"),
    children: nothing ? (
      <>
        <p>{t("first.nothing")}</p>
        {rooms.length === 0 ? null : (
          <>
            <p>{t("first.go-on")}</p>
            <ul>
              {rooms.map(({ title, address }) => (
                <li>
                  <a href={address}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ) : (
      <div class="waiting">
        {notices.map((told) => (
          <NoticePanel desk={desk} t={t} told={told} />
        ))}
        {others}
      </div>
    ),
  });
}

interface NoticeProps {
  readonly desk: AccessDesk;
  readonly t: AccessTranslator;
  readonly told: Notice;
}

const NoticePanel = ({ desk, t, told: { id, glass } }: NoticeProps) => (
  <section class="panel">
    <h2>{t("first.told", { who: glass.who, object: glass.object })}</h2>
    <p>
      {t("first.told-when", {
        when: t.moment(new Date(glass.brokenAt)),
        until: t.moment(new Date(glass.until)),
      })}
    </p>
    <p dir="auto">{glass.reason}</p>
    <PostForm
      action={`/notice/${id}/seen`}
      submit={t("first.seen")}
      requestKey={freshKey(desk)}
      look="second"
    />
  </section>
);
