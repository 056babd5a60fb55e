/** What stands for "not known" in a group. */
export const unknown = "unknown";
