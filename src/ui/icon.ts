/** Where every page finds it. */
export const iconPath = "/icon.svg";

/** The mission's mark as a file of its own, for tabs and bookmarks; the same drawing as `Mark`, with its colours. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="23" fill="#0f4c5c"/><circle cx="33" cy="15.5" r="5" fill="#e2a93b"/><path fill="#8fae8b" d="M1.5 29C9 21 17 20.500 24 25s15 5 22.500 1A23 23 0 0 1 1.500 29Z"/><path fill="none" stroke="#fffaf3" stroke-width="3" stroke-linecap="round" d="M17 46c1-7 15-8 15-13 0-4-9-4-9-8"/></svg>`;
