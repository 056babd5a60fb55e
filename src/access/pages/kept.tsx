import type { Context } from "hono";
import { notFound, type Route } from "../../platform/http/index.ts";
import { actorOf, signedIn } from "../actor.ts";
import { dropKeptPost, keptPost } from "../sessions/kept-post.ts";
import { PostForm } from "./controls.tsx";
import { type AccessDesk, deskPage, translatorFor } from "./desk-page.tsx";
import { orderForm } from "./forms/account-forms.ts";
import { posting } from "./forms/posting.ts";
import { freshKey } from "./forms/tried.ts";

/** What was sent when the session had just ended, offered again to the one who sent it. */
export const keptRoutes = (desk: AccessDesk): Route[] => [
  { method: "GET", path: "/kept/:kept", policy: signedIn, answer: (context) => show(desk, context) },
  posting(desk, {
    path: "/kept/:kept/removal",
    policy: signedIn,
    form: orderForm,
    async work({ context, actor }, access) {
      if (!(await dropKeptPost(access, actor, context.req.param("kept") ?? ""))) throw notFound();
      return "/";
    },
  }),
];

async function show(desk: AccessDesk, context: Context): Promise<Response> {
  const t = translatorFor(context);
  const id = context.req.param("kept") ?? "";
  const post = await keptPost(desk.access, actorOf(context), id);
  if (!post) throw notFound();
  return deskPage(desk, context, {
    title: t("kept.title"),
    children: (
      <>
        <p>{t("kept.text")}</p>
        <PostForm action={post.path} submit={t("kept.go")}>
          {post.fields.map(([name, value]) => (
            // A text area keeps line ends as they were typed; a hidden input would lose them in some browsers.
            <textarea name={name} hidden readonly>
              {`\n${value}`}
            </textarea>
          ))}
        </PostForm>
        <PostForm
          action={`/kept/${id}/removal`}
          submit={t("kept.drop")}
          requestKey={freshKey(desk)}
          look="quiet"
        />
      </>
    ),
  });
}
