export const en = {
  title: "Migration routes to Europe, {period}",
  "title-panel": "Bulgaria: crossings, centres, offices",
  "title-asylum": "Applications for asylum, {period}",
  "description-asylum":
    "Curves lead from the country people came from to the one they asked for asylum in, as wide as the number of applicants.",
  description:
    "Lines show the ways people took, as wide as the published number of detections on them. Dashed lines: nobody published a number.",
  "description-panel":
    "Border crossings, reception and transit centres, special homes, the allocation centre and offices of the International Organization for Migration in Bulgaria, with Sofia drawn larger.",
  "route-with-figure": "{route}: {figure}",
  "route-without-figure": "{route}: no published number",
  "legend-width": "Width: published number (by the square root)",
  "legend-none": "Nobody published a number",
  "legend-open": "Hollow: position not confirmed",
  "inset-sofia": "Sofia",
  source: "Source: {source}",
  ground: "Ground: {credit}",

  "kind.border_crossing": "Border crossing",
  "kind.reception_centre": "Reception centre",
  "kind.transit_centre": "Transit centre",
  "kind.special_home": "Special home",
  "kind.allocation_centre": "Allocation centre",
  "kind.iom_office": "IOM office",

  "sea.mediterranean": "Mediterranean Sea",
  "sea.black": "Black Sea",
  "sea.atlantic": "Atlantic Ocean",
  "sea.red": "Red Sea",
  "sea.arabian": "Arabian Sea",
  "sea.aegean": "Aegean Sea",
  "river.danube": "Danube",
};
