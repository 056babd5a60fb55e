import { expect } from "vitest";
import type { Role } from "../../src/access/index.ts";
import { askForMoney } from "../money-asked.ts";
import { fieldsIn } from "../newsroom-desk.tsx";
import { fill, read, type Story, send } from "./story.ts";

/** The way to the decision on a request, as the list offers it. */
export const decisionOffered = (list: string, requestId: string): string =>
  new RegExp(`href="(/cases/[^"]*parent=${requestId})"`).exec(list)?.[1] ?? "";

/** Money that a counsellor asked for is approved by a second and paid by a third, who sees nothing else of the case. */
export const paymentsStory: Story = {
  name: "money is approved by one and paid by another",
  async tell(desk) {
    const join = (name: string, role: Role) =>
      desk.addStaff({ name, email: `${name}@payments.example`, roles: [role], offices: ["sofia"] });
    const counsellor = await join("elena", "counsellor");
    const director = await join("marta", "project-manager");
    const manager = await desk.signedIn(director);
    const finance = await desk.signedIn(await join("petar", "finance"));
    const asked = await askForMoney(desk, { counsellor: counsellor.id, manager: director.id });
    const page = `/payments/${asked.requestId}`;
    expect((await finance.get(page)).status).toBe(404);
    // As it stands in the page, with its signs written out.
    const action = decisionOffered(await read(manager, "/payments"), asked.requestId);
    const decide = action.replaceAll("&amp;", "&");
    const fields = fieldsIn(await read(manager, decide), action);
    expect((await manager.post(decide, { ...fields, decision: "approved" })).status).toBe(303);
    expect(await read(manager, "/payments")).not.toContain(asked.requestId);
    expect(await read(finance, "/payments")).toContain(`href="${page}"`);
    const refused = await send(finance, await read(finance, page), page, { reference: "" });
    expect(refused.status).toBe(422);
    const paid = await fill(finance, page, page, { how: "cash", reference: "РКО 12" });
    expect(paid).toBe("/payments?done=paid");
    expect(await read(finance, paid)).toContain("The payment is recorded.");
    expect(await read(finance, page)).toContain("Paid on");
  },
};
