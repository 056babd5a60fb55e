import { createHash } from "node:crypto";
import { actorMay, either, may, newId } from "../../access/index.ts";
import { type Act, note, type People } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { defineForm, type Problems } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { paymentsTexts } from "../texts/index.ts";
import type { PublishedRate, RateSource } from "./read-file.ts";

export const mayImportRates = either(may("payment.pay"), may("programme.manage"));

const told = { retention: "finance", seal: "open" } as const;

export const largestRatesFile = 2_000_000;

export const ratesForm = defineForm(paymentsTexts, {
  name: "exchange-rates",
  fields: {
    source: {
      kind: "choice",
      label: "rates.source",
      options: { inforeuro: "rate-source.inforeuro", un: "rate-source.un" },
      required: true,
      purpose: "Whose rates they are.",
      ...told,
    },
    month: {
      kind: "partial-date",
      label: "rates.month",
      hint: "rates.month-hint",
      earliestYear: 1999,
      purpose: "InforEuro's files do not say for which month they are.",
      ...told,
    },
    file: {
      kind: "file",
      label: "rates.file",
      hint: "rates.file-hint",
      required: true,
      largest: largestRatesFile,
      accept: ".json,.xml,.csv,.tsv,.txt,.xls,.xlsx",
      purpose: "Rates are taken as their publisher gives them out, never typed.",
      ...told,
    },
    correction: {
      kind: "text",
      label: "rates.correction",
      hint: "rates.correction-hint",
      longest: 1000,
      purpose: "Why a rate that was on record is put right.",
      ...told,
    },
  },
});

/** A rule says no. Nothing was saved. */
export class RateImportRefused extends Error {
  readonly problems: Problems;
  constructor(problems: Problems) {
    super("The rates are refused.");
    this.name = "RateImportRefused";
    this.problems = problems;
  }
}

export interface RatesFile {
  readonly source: RateSource;
  /** `YYYY-MM` for files that do not say it. */
  readonly month: string | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rates: readonly PublishedRate[];
  readonly correction: string | null;
}

export interface RatesTaken {
  readonly added: number;
  readonly corrected: number;
  readonly same: number;
}

/**
 * Takes a publisher's rates in. What is on record already and the same is left; what differs comes as a new version
 * beside it, and only with a reason: payments keep the rate they were made with in any case. Throws "not found" for
 * those who may not, `RateImportRefused` with what is wrong.
 */
export async function importRates(
  change: Change,
  people: Pick<People, "now" | "random">,
  act: Act,
  { source, month, name, bytes, rates, correction }: RatesFile,
): Promise<RatesTaken> {
  const right = (["payment.pay", "programme.manage"] as const).find((one) => actorMay(act.actor, one));
  if (!right) throw notFound();
  const days = new Map(rates.map((rate) => [rate, dayOf(rate, source, month)]));
  const at = people.now();
  const importId = newId(people.random);
  await change
    .insertInto("rate_import")
    .values({
      id: importId,
      source,
      file_name: name.slice(0, 200),
      file_hash: createHash("sha256").update(bytes).digest("hex"),
      correction,
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .execute();
  const count = { added: 0, corrected: 0, same: 0 };
  const differing: string[] = [];
  for (const [rate, since] of days) {
    const last = await change
      .selectFrom("exchange_rate")
      .select(["seq", "units"])
      .where("source", "=", source)
      .where("currency", "=", rate.currency)
      .where("since", "=", since)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
    if (last?.units === rate.units) {
      count.same += 1;
      continue;
    }
    if (last) differing.push(rate.currency);
    count[last ? "corrected" : "added"] += 1;
    await change
      .insertInto("exchange_rate")
      .values({
        source,
        currency: rate.currency,
        since,
        seq: Number(last?.seq ?? 0) + 1,
        units: rate.units,
        import_id: importId,
      })
      .execute();
  }
  if (differing.length > 0 && correction === null) {
    const list = differing.slice(0, 8).join(", ");
    throw new RateImportRefused({
      correction: { text: "problem.rates-differ", values: { count: differing.length, list } },
    });
  }
  await note(
    change,
    act,
    right,
    {
      action: "rates.import",
      object: `rates:${importId}`,
      fields: [`source.${source}`, `added.${count.added}`, `corrected.${count.corrected}`],
    },
    at,
  );
  return count;
}

/** The day from which a rate holds: the file's, or the first of the month that was said. */
function dayOf({ since }: PublishedRate, source: RateSource, month: string | null): string {
  if (source === "un") {
    if (since === null) throw new RateImportRefused({ file: { text: "problem.rates-no-day" } });
    return since;
  }
  if (month === null || month.length !== 7) {
    throw new RateImportRefused({ month: { text: "problem.rates-month" } });
  }
  if (since !== null && !since.startsWith(month)) {
    throw new RateImportRefused({ month: { text: "problem.rates-other-month" } });
  }
  return `${month}-01`;
}
