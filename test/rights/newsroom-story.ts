import sharp from "sharp";
import { expect } from "vitest";
import type { AnyTestDesk, TestBrowser } from "../access-desk.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

const item = "/newsroom/news/sreshta-v-sofia";
const picture = "/newsroom/picture/patyat";

/** A text is begun, translated, published and taken off; a picture is taken in, replaced, and its people say no. */
export const newsroomStory: Story = {
  name: "a text and a picture in the newsroom",
  async tell(desk) {
    const [editor, translator, publisher] = await team(desk);
    await write(editor);
    await translate(translator);
    await publish(publisher);
    await lookBack(publisher);
    await takePictures(publisher);
  },
};

async function team(desk: AnyTestDesk): Promise<[TestBrowser, TestBrowser, TestBrowser]> {
  const signIn = async (name: string, role: "editor" | "translator" | "publisher") =>
    desk.signedIn(
      await desk.addStaff({ name, email: `${role}@story.example`, roles: [role], languages: ["ar"] }),
    );
  return [
    await signIn("Ида Редакторка", "editor"),
    await signIn("Самир Преводач", "translator"),
    await signIn("Вера Издателка", "publisher"),
  ];
}

async function write(editor: TestBrowser): Promise<void> {
  const begun = await fill(editor, "/newsroom/new", "/newsroom", {
    type: "news",
    language: "bg",
    title: "Среща в София",
  });
  expect(begun).toBe(`${item}/bg?done=created`);
  await editor.post(`${item}/draft`, { ...fieldsIn(await read(editor, item), item), date: "2015" });
  await fill(editor, item, `${item}/draft/end`);
  await fill(editor, item, item, { date: "19.10.2015" });
  const text = fieldsIn(await read(editor, `${item}/bg`), `${item}/bg`);
  await editor.post(`${item}/bg/draft`, { ...text, title: "Недописано" });
  await fill(editor, `${item}/bg`, `${item}/bg/draft/end`);
  await fill(editor, `${item}/bg`, `${item}/bg`, {
    summary: "Какво бе казано.",
    body: "Текст.",
    next: "review",
  });
  await fill(editor, item, `${item}/translations`, { language: "ar" });
  await read(editor, "/newsroom?words=среща");
}

async function translate(translator: TestBrowser): Promise<void> {
  await read(translator, "/newsroom/translations");
  await fill(translator, `${item}/ar`, `${item}/ar`, { title: "لقاء", summary: "ما قيل", body: "نص" });
  await read(translator, `${item}/ar/preview`);
  const page = await read(translator, `${item}/ar`);
  expect((await send(translator, page, `${item}/ar/preview-links`)).status).toBe(200);
  await fill(translator, `${item}/ar`, `${item}/ar/preview-links/end`);
}

async function publish(publisher: TestBrowser): Promise<void> {
  await read(publisher, "/");
  await fill(publisher, `${item}/bg`, `${item}/bg/review/end`, { reason: "Липсва източник." });
  await fill(publisher, `${item}/bg`, `${item}/bg`, { next: "publish" });
  await fill(publisher, item, item, { date: "20.10.2015" });
  await fill(publisher, item, `${item}/publication`);
  await fill(publisher, `${item}/ar`, `${item}/ar/schedule`, { at: "2026-05-01T10:00" });
  await fill(publisher, `${item}/ar`, `${item}/ar/schedule/end`);
  await fill(publisher, `${item}/bg`, `${item}/bg/withdrawal`);
}

async function lookBack(publisher: TestBrowser): Promise<void> {
  await fill(publisher, `${item}/bg/history`, `${item}/bg/restoration`);
  await fill(publisher, `${item}/history`, `${item}/restoration`);
  await fill(publisher, `${item}/bg`, `${item}/bg/archive`);
}

async function takePictures(publisher: TestBrowser): Promise<void> {
  const told = {
    title: "Пътят",
    alt: "Път през поле",
    credit: "МОМ",
    rights: "МОМ",
    language: "bg",
    "consent.paper": "Папка 3",
    "consent.given": "2026-02-01",
  };
  const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: "#8a5a2b" } });
  const file = new File([new Uint8Array(await drawn.jpeg().toBuffer())], "a.jpg", { type: "image/jpeg" });
  const upload = async (page: string, action: string, fields: Record<string, string>) => {
    const form = new FormData();
    const all = { ...fieldsIn(await read(publisher, page), action), ...fields };
    for (const [name, value] of Object.entries(all)) form.append(name, value);
    form.append("file", file);
    expect((await publisher.post(action, form)).status).toBe(303);
  };
  await upload("/newsroom/media", "/newsroom/media", told);
  const image = /\/newsroom\/media\/pictures\/[\w-]+/.exec(await read(publisher, "/newsroom/media"))?.[0];
  expect((await publisher.get(image ?? "")).status).toBe(200);
  await fill(publisher, picture, `${picture}/crops`);
  await upload(picture, `${picture}/original`, {});
  await fill(publisher, picture, `${picture}/consent-withdrawal`);
}
