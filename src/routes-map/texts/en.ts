/** What the map's comfort in the browser says, in English. Places in braces are filled there. */
export const en = {
  stage:
    "The map. Plus and minus zoom, zero shows all of it, the arrow keys move it; Tab goes from route to route.",
  zoom: "Zoom",
  closer: "Closer",
  farther: "Farther away",
  whole: "The whole map",
  month: "Month",
  play: "Play the months",
  pause: "Pause",
  nextMonth: "Next month",
  when: "{month} {year}",
  whenYear: "{year}",
  noFigure: "no number",
  routeFigure: "{route}, {when}: {figure} detections.",
  compared: "{when}: {figure}.",
  told: "{when}: {figure}",
  toldRoute: "{route} {figure}",
  noMonths: "Only the whole year is known of {year}.",
  move: "Show movement on the routes",
  flows: "Show asylum applications as flows",
  allYears: "All years at once",
  onePoint: "One point = {count} detections. It shows how many, not where anybody was on a certain day.",
  oneFlow:
    "{count} points. One point is one published number: people of one nationality who asked for asylum in one country in one period. A larger point is a larger number.",
  noFlows: "There are no such flows in the data for this choice.",
  failed: "This part could not be loaded. Everything else still works.",
};
