import { type RunningPostgres, runPostgres } from "../test/setup/postgres.ts";
import { familySeconds } from "./processes.ts";

/** A PostgreSQL server that is measured beside this process. */
export interface PostgresApart extends RunningPostgres {
  /** Seconds of the processor that it and its connections have used so far; those of closed ones too. */
  processorSeconds(): number;
}

/** As it is set where it is installed, waiting for the disk; gone when disposed of. */
export async function openPostgresApart(folder?: string): Promise<PostgresApart & AsyncDisposable> {
  const running = await runPostgres([], folder);
  return {
    ...running,
    processorSeconds: () => familySeconds(running.pid),
    [Symbol.asyncDispose]: () => running.stop(),
  };
}
