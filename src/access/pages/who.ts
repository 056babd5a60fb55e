import { hasHiddenSigns } from "../../platform/forms/index.ts";

/** A name as people write it, in any script; not one that could pass for another by signs nobody sees. */
export const isName = (name: string): boolean => name.length >= 2 && !hasHiddenSigns(name);
