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
    // Written at once, but by a thread of its own: whoever reads the lines slowly keeps nobody from a page.
    pino.destination({ dest: 1, sync: false }),
  );
}

/** The kind of an error and where in our code it arose; its message only when we wrote it ourselves. */
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return { name: error.name, code: (error as { code?: unknown }).code, at: places.slice(0, 6) };
}
