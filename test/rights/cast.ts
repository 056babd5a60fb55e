import { type Role, roleNames } from "../../src/access/index.ts";
import type { Language } from "../../src/core/language.ts";
import type { AnyTestDesk, Person, TestBrowser } from "../access-desk.ts";

/** Somebody who tries every door. */
export interface Member {
  readonly name: string;
  readonly person: Person;
  readonly browser: TestBrowser;
  readonly roles: readonly Role[];
  readonly languages: readonly Language[];
}

const translators = ["en", "ar"] as const;

/** One of each role, each signed in; of translators one for each of two languages. */
export async function gatherCast(desk: AnyTestDesk): Promise<Member[]> {
  const wishes = roleNames.flatMap((role): Pick<Member, "name" | "roles" | "languages">[] =>
    role === "translator"
      ? translators.map((language) => ({ name: `${role} ${language}`, roles: [role], languages: [language] }))
      : [{ name: role, roles: [role], languages: [] }],
  );
  const cast: Member[] = [];
  for (const { name, roles, languages } of wishes) {
    const email = `${name.replace(" ", "-")}@cast.example`;
    const person = await desk.addStaff({ name: `Holder of ${name}`, email, roles, languages });
    cast.push({ name, roles, languages, person, browser: await desk.signedIn(person) });
  }
  return cast;
}
