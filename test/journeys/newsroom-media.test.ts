import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { expirePictureConsents } from "../../src/newsroom/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
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
    ["a few bytes that unpack to a huge picture", bomb(), "not a picture we can read"],
    ["a file of 26 MB", Buffer.alloc(26_000_000, 1), "larger than 25 MB"],
  ])(
    "%s is refused in clear words, with all that was typed; nothing is saved but one audit line",
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
      expect(await refusals(db.database)).toEqual([["form:/newsroom/media", '["file"]']]);
    },
  );

  test("a form without a file is refused, and no matter for the log", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const form = formWith(await desk.get("/newsroom/media"), Buffer.alloc(0), "", told);
    const refused = await desk.post("/newsroom/media", form);
    expect([refused.status, refused.text.includes("missing or empty")]).toEqual([422, true]);
    expect(await refusals(db.database)).toEqual([]);
  });

  test("a file that is no picture does not replace one, and leaves one audit line", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(publisher.actor);
    await desk.post(
      "/newsroom/media",
      formWith(await desk.get("/newsroom/media"), await photograph(), "a.jpg", told),
    );
    const address = "/newsroom/picture/patyat/original";
    const form = new FormData();
    const { text } = await desk.get("/newsroom/picture/patyat");
    for (const [name, value] of Object.entries(fieldsIn(text, address))) form.append(name, value);
    form.append("file", new File(["<svg onload='x'>"], "a.jpg"));
    expect((await desk.post(address, form)).status).toBe(422);
    expect(await refusals(db.database)).toEqual([[`form:${address}`, '["file"]']]);
  });

  test("an upload sent again with other words, or without its key, is shown again with what was typed", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const form = formWith(await desk.get("/newsroom/media"), await photograph(), "a.jpg", told);
    expect((await desk.post("/newsroom/media", form)).status).toBe(303);
    form.set("caption", "Друг надпис");
    const other = await desk.post("/newsroom/media", form);
    expect([other.status, other.text.includes("sent once before")]).toEqual([409, true]);
    expect(fieldsIn(other.text, "/newsroom/media")).toMatchObject({ ...told, caption: "Друг надпис" });
    form.delete("request-key");
    const keyless = await desk.post("/newsroom/media", form);
    expect([keyless.status, keyless.text.includes("done twice")]).toEqual([422, true]);
    const typed = fieldsIn(keyless.text, "/newsroom/media");
    expect(typed).toMatchObject({ ...told, caption: "Друг надпис" });
    expect(typed["request-key"]).toMatch(/^[\w-]{22}$/);
    const pictures = await db.database.query.selectFrom("picture_original").select("item_id").execute();
    expect(pictures).toHaveLength(1);
  });

  test("a body of 200 MB is refused in clear words, with one audit line", async () => {
    await using db = await open();
    const desk = await openNewsroomDesk(db.database);
    desk.signIn(editor.actor);
    const length = { "content-type": "multipart/form-data; boundary=x", "content-length": "200000000" };
    const refused = await desk.app.request("http://desk.test/newsroom/media", {
      method: "POST",
      body: "--x--",
      headers: { ...length, origin: "http://desk.test" },
    });
    expect([refused.status, (await refused.text()).includes("larger than 25 MB")]).toEqual([413, true]);
    expect(await refusals(db.database)).toEqual([["form:/newsroom/media", '["file"]']]);
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

/** The audit lines about refused files: where, and which field. */
async function refusals(database: Database): Promise<[string, string | null][]> {
  const lines = await database.query
    .selectFrom("audit_line")
    .select(["object", "fields", "reason"])
    .where("action", "=", "picture.refuse")
    .execute();
  expect(lines.every(({ reason }) => /^is /.test(reason ?? ""))).toBe(true);
  return lines.map(({ object, fields }) => [object, fields]);
}

/** The head of a PNG of 60,000 × 60,000 pixels, and not much more. */
function bomb(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const packed = chunk("IDAT", deflateSync(Buffer.alloc(1_000_000)));
  return Buffer.concat([signature, chunk("IHDR", head), packed, chunk("IEND", Buffer.alloc(0))]);
}
