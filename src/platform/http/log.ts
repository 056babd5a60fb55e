import { type Logger, pino } from "pino";

export type Log = Logger;

/**
 * Structured lines on standard output. What may stand in them: process, request id, route pattern, status, time,
 * error names. Never an address as asked, a query, an IP address or anything a person typed.
 */
export function openLog(process: "public" | "desk" | "main", level: string): Log {
  return pino(
    {
      level,
      base: { process },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: describeError },
    },
    // By a thread of its own: whoever reads the lines slowly keeps nobody from a page. And several at once, within a
    // quarter of a second: to wake that thread costs as much as a short statement of the database.
    pino.destination({ dest: 1, sync: false, minLength: 4_096, periodicFlush: 500 }),
  );
}

/** The kind of an error and where in our code it arose; its message only when we wrote it ourselves. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return { name: error.name, code: (error as { code?: unknown }).code, at: places.slice(0, 6) };
}
