/** What the page of the routes map says, in English. */
export const en = {
  "map.title": "Routes to Europe",
  "map.title-year": "Routes to Europe in {when}",
  "map.title-route": "{route}, {when}",
  "map.description":
    "The routes people took to Europe from Africa and the Middle East, with the main points in Bulgaria: a map, a table, and a source for every number.",
  "map.lede":
    "The ways people took from Africa and the Middle East to Europe, as observers described them. The width of a line is the number published about it.",

  "map.choices": "What the map shows",
  "map.by-year": "Year",
  "map.by-month": "Month of {year}",
  "map.whole-year": "The whole of {year}",
  "map.no-months": "Only figures for the whole year are loaded for {year}.",
  "map.by-route": "Route",
  "map.all-routes": "All routes",
  "map.from": "Nationality",
  "map.any-nationality": "All nationalities",
  "map.to": "Country where asylum was asked",
  "map.any-country": "All countries",
  "map.with": "Compare with",
  "map.no-comparison": "No other year",
  "map.show": "Show",
  "map.reset": "Back to the whole of 2015",
  "map.bar": "{when}: {count} detections",
  "map.bar-none": "{when}: no figure",
  "map.bars-of": "Detections: {route}",
  "map.bars-of-all": "Detections on the routes, the busiest route of each period",
  "map.nothing": "Nobody has published a figure for this choice, or it has not been loaded here.",

  "map.figure": "Map of the routes, {when}",
  "map.panel": "The main points in Bulgaria",
  "map.panel-note":
    "Places are drawn where they are known to stand. A hollow sign: the place is only known roughly.",
  "map.credit": "Outlines: Natural Earth (public domain); Bulgaria: © OpenStreetMap contributors, ODbL.",
  "map.borders-note":
    "Borders and names on the map say nothing about anybody's recognition of them. Kosovo: as in Security Council resolution 1244 (1999).",

  "map.legend": "What the lines mean",
  "map.legend-none": "no number published",
  "map.legend-signs": "Signs",
  "map.table": "The same in numbers",
  "map.table-caption": "Detections of irregular border crossing by route, {when}",
  "map.table-caption-from":
    "Detections of irregular border crossing by route, {when}, nationals of: {origin}",
  "map.route": "Route",
  "map.detections": "Detections",
  "map.detections-in": "Detections, {when}",
  "map.difference": "Difference",
  "map.by-sea": "By sea",
  "map.by-land": "By land",
  "map.most-from": "Most from",
  "map.deaths": "Dead and missing",
  "map.deaths-hint": "Missing Migrants Project, as known on {date}",
  "map.bulgaria-more": "Every point of the panel, and the figures of the Bulgarian borders",
  "map.sources-more": "Every source, with where to find it",
  "map.table-hint": "A route’s name in the table leads to its story.",
  "map.sources": "Sources",
  "map.source": "Source",
  "map.as-of": "{source}, as of {date}",
  "map.no-number": "Lines nobody has published a number for, drawn thin and dashed: {lines}.",
  "map.branches": "The lines of the map one by one",
  "map.branches-hint":
    "A line is drawn wide only by a number published about it. Where there is none, it is thin and dashed.",
  "map.branch": "Line",
  "map.number": "Number",
  "map.width-from": "{origin}: {route}",
  "map.width-sea": "{route}, by sea",
  "map.width-all": "{route}, all together",
  "map.hidden": "1 to 4",

  "map.notes": "How to read the numbers",
  "map.note-events":
    "A detection is an event, not a person. Somebody who is stopped, goes back and tries again is counted each time.",
  "map.note-twice":
    "The Eastern Mediterranean and the Western Balkan routes must not be added together: most people counted in the Balkans had already been counted on arrival in Greece.",
  "map.note-unknown":
    "For 73 % of the detections on the Western Balkan route in 2015 no nationality was recorded.",
  "map.note-revised":
    "Frontex revises its series with every release. Between {first} and {last} these numbers of the year changed: {changes}.",
  "map.revision": "{route}: {before} → {after}",
  "map.note-deaths":
    "The count of the dead grows as later research finds more. Every such number here carries the day it was known.",
  "map.note-lines":
    "A line shows a direction that observers have described, not a road. Nobody should plan a journey by it.",

  "map.story": "About this route",
  "map.story-sources": "Sources: {sources}.",

  "map.bulgaria": "Bulgaria in {year}",
  "map.what": "What was counted",
  "map.points": "Points on the map of Bulgaria",
  "map.point": "Point",
  "map.kind": "Kind",
  "map.capacity": "Places",
  "map.capacity-as-of": "{places} ({date})",
  "map.across": "across: {place}",
  "map.rough": "known to within about {distance} km",
  "map.note": "Note",

  "map.kind-border_crossing": "Border crossing",
  "map.kind-reception_centre": "Reception centre",
  "map.kind-transit_centre": "Transit centre",
  "map.kind-special_home": "Special home (closed)",
  "map.kind-allocation_centre": "Allocation centre (closed)",
  "map.kind-iom_office": "IOM office",

  "map.asylum": "Where asylum was asked",
  "map.asylum-note":
    "Applications are counted where they are lodged and have their own sources; they cannot be set against detections. Some people apply in more than one country.",
  "map.asylum-caption": "Asylum applicants, {when}",
  "map.asylum-from": "Nationality",
  "map.asylum-to": "Country",
  "map.asylum-number": "Applicants",

  "map.take": "Take it with you",
  "map.take-hint": "Free to use with the source named. Every choice above has its own address.",
  "map.embed": "Embed in your page",
  "map.embed-code": "Code to copy",
  "map.embed-open": "Open on the mission’s site",
  "map.picture-svg": "Picture (SVG)",
  "map.picture-png": "Picture (PNG)",
  "map.data-csv": "Data (CSV with HXL tags)",
  "map.data-json": "Data (JSON)",
  "map.data-geojson": "Routes and points (GeoJSON)",

  "map.class-UNK": "nationality not recorded",
  "map.class-SSA": "sub-Saharan Africa, not specified",
  "map.class-STA": "stateless",
  "map.class-OTH": "other nationalities",
  "map.class-ALL": "all nationalities",
} as const;
