/** Small drawings in the colour of the text around them; never the only carrier of a meaning. */
const paths = {
  arrow: "M4 12h15m-6-6 6 6-6 6",
  search: "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13Zm4.8 11.3L20 20",
  feed: "M5 19h.01M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14",
  phone: "M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3Z",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4Z",
  help: "M12 21s-8-5-8-11a4.5 4.5 0 0 1 8-2.8A4.5 4.5 0 0 1 20 10c0 6-8 11-8 11Z",
  news: "M5 5h11v14H5Zm11 4h3v8a2 2 0 0 1-2 2M8 9h5M8 12h5M8 15h3",
  projects: "M4 19V9m5 10V5m5 14v-7m5 7V8",
  pin: "M12 21s-6-5.6-6-11a6 6 0 0 1 12 0c0 5.400-6 11-6 11Zm0-8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z",
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name, turns = false }: { name: IconName; turns?: boolean }) => (
  <svg class={turns ? "icon turns" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
