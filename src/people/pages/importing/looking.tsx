import { buffer } from "node:stream/consumers";
import type { Change } from "../../../platform/db/index.ts";
import {
  AlreadySent,
  type AnyForm,
  fingerprintOf,
  onceOnly,
  parseForm,
  readBody,
  type Shown,
  toResponse,
  type ValuesOf,
} from "../../../platform/forms/index.ts";
import { lookInto } from "../../importing/table/look-into.ts";
import { type TableProblem, tableLimits } from "../../importing/table/read-table.ts";
import type { TableAnswer } from "../../importing/table/table-worker.ts";
import { habitsOf, type Offered, type Visit } from "../desk.ts";
import { senderOf } from "../parts/form-page.ts";

type Looked = Extract<TableAnswer, { readonly table: unknown }>;

/** The words of the form beside its file, in bytes. */
const words = 100_000;

/** Takes in a form that needs a table looked into before anything is changed, once. */
export async function afterLooking<F extends AnyForm>(
  visit: Visit,
  form: F,
  offered: Offered,
  what: {
    again(shown: Shown & { readonly trouble?: string }): Promise<Response>;
    /** Which bytes, and which sheet of them; null when the table need not be looked into. */
    order(values: ValuesOf<F>): Promise<{ readonly bytes: Uint8Array; readonly sheet?: string }>;
    save(change: Change, values: ValuesOf<F>, looked: Looked, bytes: Uint8Array): Promise<string>;
  },
): Promise<Response> {
  await using body = await readBody(visit.context, { limit: tableLimits.file + words });
  const parsed = parseForm(form, body, habitsOf(visit, offered));
  const { typed, version, requestKey } = parsed;
  if (!parsed.ok && parsed.tampered.length > 0) {
    await senderOf(visit).noteTampering(parsed.tampered);
    return what.again({ typed, version, notice: "form.tampered", status: 422 });
  }
  if (!parsed.ok) return what.again({ typed, version, problems: parsed.problems, status: 422 });
  const order = await what.order(parsed.values);
  const looked = await lookInto(order);
  if ("refused" in looked) {
    return what.again({ typed, version, trouble: sayTableProblem(visit, looked.refused), status: 422 });
  }
  const sending = {
    key: requestKey,
    actor: visit.actor.staffId,
    route: `POST ${visit.context.req.path}`,
    content: fingerprintOf(body, requestKey),
    now: visit.people.now(),
  };
  try {
    const { answer } = await onceOnly(visit.people.database, sending, async (change) => ({
      status: 303,
      location: await what.save(change, parsed.values, looked, order.bytes),
    }));
    return toResponse(answer);
  } catch (error) {
    if (!(error instanceof AlreadySent)) throw error;
    return what.again({ typed, version, notice: "form.already-sent", status: 409 });
  }
}

/** The whole of a file that was sent. */
export const bytesOf = (file: { open(): import("node:stream").Readable }): Promise<Buffer> =>
  buffer(file.open());

/** Why a table cannot be read: where, what, and what to do. */
function sayTableProblem({ t }: Visit, { why, part, row, column }: TableProblem): string {
  const or = (text: string) => (text === "" ? "none" : text);
  return t("table-refused.at", {
    part: or(part),
    row: row === 0 ? "none" : String(row),
    column: or(column),
    what: t(`table-refused.${why}`),
  });
}
