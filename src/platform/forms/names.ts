/** Names the form itself sends beside its fields. */
export const requestKeyName = "request-key";
export const versionName = "version";

export const reservedNames: ReadonlySet<string> = new Set([requestKeyName, versionName]);

/** Of the refused names those that a form may use for a choice from its own list: giving roles is somebody's work. */
export const choosableNames: ReadonlySet<string> = new Set(["role", "roles"]);

/**
 * Names no form of ours sends: whoever sends them wants to be somebody else, or to reach into the program. What a form
 * calls its own fields must be another word. All other unknown names are ignored.
 */
export const refusedNames: ReadonlySet<string> = new Set([
  "id",
  "role",
  "roles",
  "actor",
  "owner",
  "__proto__",
  "prototype",
  "constructor",
]);
