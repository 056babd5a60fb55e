import { type Connection, connections, onAll, spread } from "../desk/connections.ts";
import type { RunningDesk } from "../desk/running-desk.ts";
import type { Measure } from "../measure.ts";
import { watched } from "./others.ts";

const rounds = 800;
const warmUp = 160;

interface Round {
  readonly whole: number;
  readonly open: number;
  readonly save: number;
  readonly follow: number;
}

/** Opening an article's editor, saving a changed text and following to the editor again: eight people, eight articles. */
export async function measureEditSave(
  desk: RunningDesk,
  keys: readonly string[],
  say: (text: string) => void,
): Promise<Measure[]> {
  say("edit and save");
  let count = 0;
  const work = (connection: Connection, number: number) => {
    count += 1;
    return editOnce(connection, `/newsroom/news/${keys[number * 100]}/bg`, `${count}`);
  };
  await onAll(desk.port, desk.headers, warmUp, work);
  const { result: done, others } = await watched(desk.pid, () =>
    onAll(desk.port, desk.headers, rounds, work),
  );
  const of = (part: keyof Round) => done.map((round) => round[part]);
  return [
    {
      name: "edit-save round trip",
      goal: "–",
      measured: spread(of("whole")),
      met: null,
      notes: [
        `${connections} connections, ${done.length} rounds, each an article of its own: the editor ${spread(of("open"))}; ` +
          `the save ${spread(of("save"))}; the editor again ${spread(of("follow"))}`,
        `others used ${Math.round(others * 100)} % of a core meanwhile`,
      ],
      figures: { rounds: done, others },
    },
  ];
}

async function editOnce(connection: Connection, path: string, mark: string): Promise<Round> {
  const opened = await connection.ask({ path });
  if (opened.status !== 200) throw new Error(`${path} answered ${opened.status}`);
  const form = formOf(opened.text(), path);
  form.set("body", `${form.get("body")}\n\nПроба ${mark}.`.slice(-4_000));
  form.set("next", "save");
  const saved = await connection.ask({ path, form });
  if (saved.status !== 303 || saved.location !== `${path}?done=saved`) {
    throw new Error(`Saving ${path} answered ${saved.status}, ${saved.location}`);
  }
  const followed = await connection.ask({ path: saved.location });
  if (followed.status !== 200) throw new Error(`${saved.location} answered ${followed.status}`);
  const [open, save, follow] = [opened.milliseconds, saved.milliseconds, followed.milliseconds];
  return { whole: open + save + follow, open, save, follow };
}

/** What a browser would send: the fields of the form that is posted to the page itself. */
function formOf(page: string, path: string): URLSearchParams {
  const start = page.indexOf(`action="${path}"`);
  const html = page.slice(start, page.indexOf("</form>", start));
  if (start < 0) throw new Error(`${path} has no form.`);
  const form = new URLSearchParams();
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const name = attribute("name");
    const ticked = !/^(?:checkbox|radio)$/.test(attribute("type") ?? "") || / checked/.test(tag);
    if (name && ticked) form.append(name, unescaped(attribute("value") ?? ""));
  }
  for (const [, attributes = "", text = ""] of html.matchAll(/<textarea\b([^>]*)>\n?([^<]*)<\/textarea>/g)) {
    const name = / name="([^"]*)"/.exec(attributes)?.[1];
    if (name) form.append(name, unescaped(text));
  }
  return form;
}

const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (whole, name: string) => signs[name] ?? whole);
