import sharp from "sharp";
import { expect, test } from "vitest";
import { expirePictureConsents } from "../../src/newsroom/index.ts";
import { forEachDatabase } from "../databases.ts";
import { draftNews, editor, publisher } from "../newsroom.ts";
import { type Answer, fieldsIn, openNewsroomDesk } from "../newsroom-desk.tsx";

const photograph = () =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: "#8a5a2b" } })
    .jpeg()
    .toBuffer();

const told = { title: "Пътят", alt: "Път през поле", credit: "МОМ", rights: "МОМ", language: "bg" };

forEachDatabase((_, open) => {
  test("a picture is taken in once, described, published, and goes when its consent ends", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const form = formWith(await desk.get("/newsroom/media"), await photograph(), "IMG_1.jpg", {
      ...told,
      peopleShown: "yes",
      "consent.paper": "Папка 3",
      "consent.given": "01.02.2026",
      "consent.until": "15.03.2026",
      "focus.x": "25",
    });
    const [one, two] = [await desk.post("/newsroom/media", form), await desk.post("/newsroom/media", form)];
    expect([one.status, one.location]).toEqual([303, "/newsroom/picture/patyat?done=uploaded"]);
    expect(two.location).toBe(one.location);
    const { shared } = await db.database.query
      .selectFrom("content_item")
      .select("shared")
      .where("type", "=", "picture")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(shared)).toMatchObject({
      focus: { x: 0.25, y: 0.5 },
      consent: { until: "2026-03-15" },
    });
    const grid = await desk.get("/newsroom/media");
    const image = /\/newsroom\/media\/pictures\/[\w-]+/.exec(grid.text)?.[0] ?? "";
    expect((await desk.get(image)).headers.get("content-type")).toBe("image/jpeg");

    const news = `/newsroom/${await draftNews(desk.newsroom, "one")}`;
    await desk.send(await desk.get(news), news, { picture: "patyat" });
    desk.signIn(publisher.actor);
    for (const address of ["/newsroom/picture/patyat/bg", `${news}/bg`]) {
      const published = await desk.send(await desk.get(address), address, { next: "publish" });
      expect(published.location).toContain("done=published");
    }
    expect((await desk.get("/newsroom/picture/patyat")).text).toContain(news);
    desk.newsroom.pass(20 * 24 * 60);
    await expirePictureConsents(db.database, desk.newsroom.now);
    const after = await desk.get("/newsroom/media");
    expect(after.text).toContain("The consent has ended. The picture was taken off from:");
    expect(after.text.indexOf("taken-off")).toBeLessThan(after.text.indexOf('id="pictures"'));
    expect((await desk.get(image)).status).toBe(404);
  });

  test.each([
    [
      "a page named .jpg",
      Buffer.from("<!doctype html><script>alert(1)</script>"),
      "not a picture we can read",
    ],
    [
      "a drawing with a script",
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      ),
      "scripts or outside references",
    ],
    ["nothing", Buffer.alloc(0), "missing or empty"],
  ])(
    "%s is refused in clear words, with all that was typed, and nothing is saved",
    async (_name, bytes, said) => {
      await using db = await open();
      const desk = await openNewsroomDesk(db.database);
      desk.signIn(editor.actor);
      const form = formWith(await desk.get("/newsroom/media"), bytes, "road.jpg", told);
      const refused = await desk.post("/newsroom/media", form);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(said);
      expect(fieldsIn(refused.text, "/newsroom/media")).toMatchObject(told);
      for (const table of ["content_item", "picture_original", "request_answer"] as const) {
        expect(await db.database.query.selectFrom(table).selectAll().execute()).toEqual([]);
      }
    },
  );

  test("a body of 200 MB is refused", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const length = { "content-type": "multipart/form-data; boundary=x", "content-length": "200000000" };
    const refused = await desk.app.request("http://desk.test/newsroom/media", {
      method: "POST",
      body: "--x--",
      headers: { ...length, origin: "http://desk.test" },
    });
    expect(refused.status).toBe(413);
  });

  test("a picture is cut anew, replaced, and taken off when its people no longer agree", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(publisher.actor);
    await desk.post(
      "/newsroom/media",
      formWith(await desk.get("/newsroom/media"), await photograph(), "a.jpg", {
        ...told,
        "consent.paper": "Папка 3",
        "consent.given": "2026-02-01",
      }),
    );
    const item = "/newsroom/picture/patyat";
    const page = await desk.get(item);
    expect((await desk.send(page, `${item}/crops`)).location).toBe(`${item}?done=cut`);
    const form = new FormData();
    for (const [name, value] of Object.entries(fieldsIn(page.text, `${item}/original`)))
      form.append(name, value);
    form.append("file", new File([new Uint8Array(Buffer.from("no picture"))], "a.png"));
    expect((await desk.post(`${item}/original`, form)).status).toBe(422);
    form.set("file", new File([new Uint8Array(await photograph())], "b.jpg"));
    expect((await desk.post(`${item}/original`, form)).location).toBe(`${item}?done=replaced`);
    const off = await desk.send(await desk.get(item), `${item}/consent-withdrawal`);
    expect(off.location).toBe(`${item}?done=consent-withdrawn`);
    expect((await desk.get(item)).text).toContain("The consent was withdrawn.");
  });
});

function formWith(page: Answer, bytes: Buffer, name: string, fields: Record<string, string>): FormData {
  const form = new FormData();
  const all = { ...fieldsIn(page.text, "/newsroom/media"), ...fields };
  for (const [field, value] of Object.entries(all)) form.append(field, value);
  form.append("file", new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
  return form;
}
