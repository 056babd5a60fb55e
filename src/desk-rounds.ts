import { type Cases, destroySpentKeys, recallWithdrawals } from "./cases/index.ts";
import { expirePictureConsents, runDueSchedules } from "./newsroom/index.ts";
import {
  type ImportsInBackground,
  subjectsUnderHold,
  sweepImports,
  unfiledNote,
  wakeAbandoned,
} from "./people/index.ts";
import { sweepErasedFiles, sweepFiles } from "./platform/files/index.ts";
import { sweepAnswers } from "./platform/forms/index.ts";
import type { Log } from "./platform/http/index.ts";
import { repeat } from "./repeat.ts";

/** How often the desk looks for what is due, in ms. */
const rounds = {
  schedules: 5_000,
  consents: 60_000,
  answers: 3_600_000,
  files: 60_000,
  imports: 30_000,
  erased: 86_400_000,
  unfiled: 86_400_000,
  withdrawals: 86_400_000,
} as const;

/** What the desk does by itself, again and again. */
export function startRounds(cases: Cases, imports: ImportsInBackground, log: Log): (() => void)[] {
  const { database, vault, now, random, journey } = cases;
  const registry = { database, vault, now, random };
  const failed = (round: string) => (error: unknown) => log.error({ error, round });
  const tellOfUnfiled = async () => {
    const note = await unfiledNote(database.query);
    if (note) log.warn(note);
  };
  return [
    repeat(rounds.unfiled, tellOfUnfiled, failed("unfiled names")),
    repeat(rounds.schedules, () => runDueSchedules(database, now), failed("schedules")),
    repeat(rounds.consents, () => expirePictureConsents(database, now), failed("consents")),
    repeat(rounds.answers, () => database.change((change) => sweepAnswers(change, now())), failed("answers")),
    repeat(
      rounds.files,
      async () => sweepFiles(database, { now }, await subjectsUnderHold(database.query, now())),
      failed("files"),
    ),
    repeat(rounds.erased, () => sweepErasedFiles(database, vault), failed("erased files")),
    repeat(rounds.files, () => destroySpentKeys({ database, vault, journey }), failed("spent keys")),
    repeat(rounds.imports, () => wakeAbandoned(registry, imports), failed("imports")),
    repeat(rounds.withdrawals, (ended) => recallWithdrawals(cases, ended), failed("earlier withdrawals")),
    repeat(rounds.answers, () => sweepImports(registry), failed("old imports")),
  ];
}
