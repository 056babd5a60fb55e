import { paymentsPart } from "../src/payments/index.ts";
import type { Invented } from "./cases.ts";
import { openTestDatabase } from "./databases.ts";
import { aProject, decidePackage, enrol, propose } from "./payments.ts";
import { backHome, openTestReturns } from "./reintegration.ts";

/** A project that pays help in kind from one line of its budget. */
const project = aProject("one");
const terms = {
  ...project,
  packages: project.packages.map((pack) => ({
    ...pack,
    items: pack.items.map((item) => ({ ...item, line: item.aid === "reintegration-kind" ? "H1" : null })),
  })),
};

/** Somebody back home who is entitled to the project's package. */
export async function entitledAtHome(invented: readonly Invented[] = [{ role: "principal" }]) {
  const book = { on: async () => terms, all: async () => [terms] };
  const t = await openTestReturns(() => openTestDatabase("sqlite"), [paymentsPart(book)]);
  const made = await backHome(t, invented);
  await enrol(t, made, "one");
  const [pack = ""] = await propose(t, made, "one");
  await decidePackage(t, made, pack);
  return { t, made, pack };
}
