import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  editor,
  newsFields,
  opened,
  openNewsroom,
  otherEditor,
  publisher,
  type TestNewsroom,
} from "../../../test/newsroom.ts";
import * as model from "../../../test/newsroom-model.ts";
import type { Language } from "../../core/language.ts";
import * as desk from "../index.ts";

const languages = ["bg", "en", "ar"] as const satisfies Language[];
const items = [0, 1, 2] as const;

const place = { item: fc.constantFrom(...items), language: fc.constantFrom(...languages) };
const title = fc.integer({ min: 0, max: 5 }).map((n) => `Title ${n}`);
const year = fc.integer({ min: 2001, max: 2004 });
const minutes = fc.integer({ min: 1, max: 6 });

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("edit" as const), ...place, title }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("edit-late" as const), ...place, title, back: fc.nat(3) }),
  },
  fc.record({ do: fc.constant("edit-shared" as const), ...place, year }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("publish" as const), ...place }) },
  fc.record({ do: fc.constant("publish-shared" as const), ...place }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("schedule" as const), ...place, minutes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("schedule-leaving" as const), ...place, minutes }) },
  fc.record({
    do: fc.constant("cancel" as const),
    ...place,
    which: fc.constantFrom("publish" as const, "unpublish" as const),
  }),
  fc.record({ do: fc.constant("unpublish" as const), ...place }),
  fc.record({ do: fc.constant("archive" as const), ...place }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant("restore" as const), ...place, back: fc.nat(4) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      ...place,
      year,
      force: fc.boolean(),
      texts: fc.dictionary(
        fc.constantFrom(...languages),
        fc.record({ title, status: fc.constantFrom("draft" as const, "published" as const) }),
        { minKeys: 1, noNullPrototype: true },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("wait" as const),
      ...place,
      minutes,
      sleepers: fc.integer({ min: 1, max: 2 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const minuteOf = (time: Date) => Math.floor(time.getTime() / 60_000);

interface Story {
  readonly newsroom: TestNewsroom;
  readonly ids: readonly desk.ItemId[];
  readonly model: readonly model.ModelItem[];
  readonly folder: string;
}

async function begin(newsroom: TestNewsroom, run: number, folder: string): Promise<Story> {
  const ids: desk.ItemId[] = [];
  for (const at of items) {
    const made = await desk.createItem(newsroom, editor, {
      type: "news",
      key: `r${run}-${at}`,
      language: "bg",
      fields: newsFields("Title 0"),
      body: "Text.",
      shared: { date: "2001" },
    });
    if (made.kind === "created") ids.push(made.itemId);
  }
  const state = items.map(
    (): model.ModelItem => ({
      years: [2001],
      touched: true,
      texts: new Map([["bg", model.newText("Title 0")]]),
    }),
  );
  return { newsroom, ids, model: state, folder };
}

/** Does one step at the desk and in the model. */
async function take(story: Story, step: Step): Promise<void> {
  const { newsroom } = story;
  const itemId = story.ids[step.item] as desk.ItemId;
  const item = story.model[step.item] as model.ModelItem;
  const { language } = step;
  const wish = { itemId, language };
  const text = item.texts.get(language);
  const revision = text ? text.titles.length : 0;

  const soon = (wait: number) => new Date(newsroom.time.getTime() + wait * 60_000 + 12_345);
  if (step.do === "wait") {
    newsroom.pass(step.minutes);
    const sleepers = Array.from({ length: step.sleepers }, () =>
      desk.runDueSchedules(newsroom.database, newsroom.now),
    );
    await Promise.all(sleepers);
    for (const one of story.model) {
      for (const waiting of one.texts.values()) model.letTimePass(waiting, minuteOf(newsroom.time));
    }
    return;
  }
  if (step.do === "edit-shared") {
    const basedOn = item.years.length;
    await desk.saveShared(newsroom, editor, { itemId, basedOn, shared: { date: String(step.year) } });
    if (item.years.at(-1) !== step.year) {
      item.years.push(step.year);
      item.touched = true;
    }
    return;
  }
  if (step.do === "publish-shared") {
    await desk.publishShared(newsroom, publisher, { itemId, revision: item.years.length });
    return model.publishShared(item);
  }
  if (step.do === "import") {
    const file = {
      year: step.year,
      texts: new Map(Object.entries(step.texts)) as unknown as model.ModelFile["texts"],
    };
    const done = await importOne(story, itemId, file, step.force);
    expect(done).toBe(model.importFile(item, file, step.force));
    return;
  }
  if (!text) {
    if (step.do !== "edit") return;
    await desk.addTranslation(newsroom, editor, wish);
    const entry = { ...wish, basedOn: 1, fields: newsFields(step.title), body: "Text." };
    await desk.saveTranslation(newsroom, editor, entry);
    item.texts.set(language, { ...model.newText(""), titles: ["", step.title] });
    return;
  }
  switch (step.do) {
    case "edit":
    case "edit-late": {
      const basedOn = step.do === "edit" ? revision : Math.max(1, revision - step.back);
      const fields = newsFields(step.title);
      const saved = await desk.saveTranslation(newsroom, otherEditor, {
        ...wish,
        basedOn,
        fields,
        body: "Text.",
      });
      // Revision 1 of an added translation is empty: its text differs too, and meets as the title does.
      const met = model.save(text, basedOn, step.title);
      expect(saved.kind === "conflict").toBe(met === "met");
      return;
    }
    case "publish":
      await desk.publish(newsroom, publisher, { ...wish, revision });
      if (text.titles.at(-1)) model.publish(item, text);
      return;
    case "schedule":
      await desk.schedulePublish(newsroom, publisher, { ...wish, revision, at: soon(step.minutes) });
      if (text.titles.at(-1)) model.schedule(item, text, minuteOf(soon(step.minutes)));
      return;
    case "schedule-leaving":
      await desk.scheduleUnpublish(newsroom, publisher, { ...wish, at: soon(step.minutes) });
      return model.scheduleLeaving(text, minuteOf(soon(step.minutes)));
    case "cancel": {
      const cancelled = await desk.cancelSchedule(newsroom, publisher, { ...wish, which: step.which });
      const key = step.which === "publish" ? "appears" : "leavesAt";
      expect(cancelled).toBe(text[key] !== null);
      if (cancelled) Object.assign(text, { [key]: null, touched: true });
      return;
    }
    case "unpublish":
      await desk.unpublish(newsroom, publisher, wish);
      return model.unpublish(text);
    case "archive":
      await desk.archive(newsroom, publisher, wish);
      return model.archive(text);
    case "restore": {
      const old = Math.max(1, revision - step.back);
      await desk.restoreRevision(newsroom, editor, { ...wish, revision: old, basedOn: revision });
      const was = text.titles[old - 1] ?? "";
      if (was === text.titles.at(-1)) return;
      text.titles.push(was);
      Object.assign(text, { status: "draft", touched: true });
      return;
    }
  }
}

async function importOne({ newsroom, folder }: Story, itemId: string, file: model.ModelFile, force: boolean) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, itemId), { recursive: true });
  await writeFile(join(folder, itemId, "item.yaml"), `date: "${file.year}"\n`);
  for (const [language, { title, status }] of file.texts) {
    const front = `title: ${title}\nsummary: "About: ${title}"\nstatus: ${status}\n`;
    await writeFile(join(folder, itemId, `${language}.md`), `---\n${front}---\nText.\n`);
  }
  try {
    await desk.importContent(newsroom.database, folder, newsroom.now, { force });
    return true;
  } catch (error) {
    if (error instanceof desk.ImportRefused) return false;
    throw error;
  }
}

/** What readers see: title and year of each text, by item and language. */
async function seen({ newsroom, ids }: Story) {
  const rows = await newsroom.database.query
    .selectFrom("publication")
    .select(["item_id", "language", "title", "date"])
    .where("item_id", "in", ids)
    .execute();
  return Object.fromEntries(
    rows.map((row) => [`${row.item_id} ${row.language}`, `${row.title} ${row.date}`]),
  );
}

function meant({ ids, model }: Story) {
  const texts: Record<string, string> = {};
  model.forEach((item, at) => {
    for (const [language, { live, titles }] of item.texts) {
      if (live)
        texts[`${ids[at]} ${language}`] = `${titles[live.revision - 1]} ${item.years[live.shared - 1]}`;
    }
  });
  return texts;
}

/** What is indexed for search and named by relations must never outlive what readers see. */
async function strays({ newsroom }: Story): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*) as n from publication_word w where not exists
    (select 1 from publication p where p.item_id = w.item_id and p.language = w.language)`.execute(
    newsroom.database.query,
  );
  return Number(rows.rows[0]?.n);
}

const runs = { sqlite: 300, postgres: 6 } as const;

forEachDatabase((kind, open) => {
  test("any order of writing, publishing, scheduling, restoring, importing and waiting shows exactly what was meant", async () => {
    await using db = await open();
    if (kind === "sqlite") await sql`pragma synchronous = off`.execute(db.database.query);
    const parent = await mkdtemp(join(tmpdir(), "posoka-story-"));
    const newsroom = openNewsroom(db.database);
    let run = 0;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 24, size: "max" }), async (steps) => {
          run += 1;
          const story = await begin(newsroom, run, join(parent, "folder"));
          for (const one of steps) {
            await take(story, one);
            expect(await seen(story), JSON.stringify(one)).toEqual(meant(story));
          }
          expect(await strays(story)).toBe(0);
          for (const [at, item] of story.model.entries()) {
            for (const [language, text] of item.texts) {
              const { translation } = await opened(newsroom, story.ids[at] as desk.ItemId, language);
              expect(translation?.glance.revision).toBe(text.titles.length);
              expect(translation?.fields.title ?? "").toBe(text.titles.at(-1));
            }
          }
        }),
        { numRuns: runs[kind], endOnFailure: false },
      );
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  }, 180_000);
});
