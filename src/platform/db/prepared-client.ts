import type { Client } from "pg";
import { nameOfKept } from "./kept-statement.ts";

/**
 * A connection to PostgreSQL on which kept statements are parsed and planned once, the first time each is asked: what
 * the server needs for that is more than most of them take.
 */
export function preparingClient(client: typeof Client): typeof Client {
  return class extends client {
    override query(...asked: readonly unknown[]): never {
      const [text, values, ...rest] = asked;
      const name = typeof text === "string" ? nameOfKept(text) : undefined;
      const whole = name === undefined ? asked : [{ name, text, values }, ...rest];
      return super.query(...(whole as Parameters<Client["query"]>)) as never;
    }
  };
}
