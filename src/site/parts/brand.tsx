/** The mission's mark on this site: a path that bends and goes on. Drawn for Posoka, not the emblem of IOM. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle class="mark-sky" cx="24" cy="24" r="23" />
    <circle class="mark-sun" cx="33" cy="15.500" r="5" />
    <path class="mark-hill" d="M1.500 29C9 21 17 20.500 24 25s15 5 22.500 1A23 23 0 0 1 1.500 29Z" />
    <path class="mark-road" d="M17 46c1-7 15-8 15-13 0-4-9-4-9-8" />
  </svg>
);
