import { expect, test } from "vitest";
import type { MemberState } from "../../journey/states.ts";
import { Way } from "./way.tsx";

/** Each station of the picture with what stands under it, of somebody who was in some states. */
function wayOf(state: MemberState, ...been: readonly MemberState[]): Readonly<Record<string, string>> {
  const t = Object.assign((key: string) => key, { date: () => "" });
  const reached = new Map(been.map((one) => [one, "2026-03-01T10:00:00Z"]));
  const shown = String(
    Way({ visit: { t } as never, member: { state, interrupted: null } as never, reached }),
  );
  return Object.fromEntries(
    [...shown.matchAll(/<li class="way-(\w+)".*?state\.([\w-]+)<.*?case\.way-([\w-]+)</g)].map(
      ([, standing, station, under]) => [station, `${standing} ${under}`],
    ),
  );
}

test("a step that was passed over does not lie ahead, and nothing does for whoever's way ended", () => {
  expect(wayOf("eligible", "registered", "counselling", "applied", "eligible")).toMatchObject({
    applied: "done came",
    clearance: "ahead left-out",
    eligible: "now since",
    preparing: "ahead ahead",
  });
  expect(wayOf("withdrawn", "registered", "applied", "withdrawn")).toMatchObject({
    registered: "done came",
    counselling: "ahead left-out",
    applied: "done came",
    eligible: "ahead not-come",
  });
});
