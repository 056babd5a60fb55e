import { ownMap } from "../preparation.ts";
import { loadMap } from "../routes-map/index.ts";
import { withDatabase } from "./content.ts";
import type { Verb } from "./verb.ts";

const now = () => new Date();

export const mapLoad: Verb = {
  name: "map load",
  usage: "map load [DIR]",
  summary: "Bring the compiled routes map into the database.",
  help: `DIR is laid out as the program's own folder map; without it that one is loaded. All of it or nothing. Places, routes
and branches that were changed at the desk stay as the desk left them and are counted as kept. Loading the same twice
changes nothing the second time.`,
  async run(words) {
    const [folder = ownMap] = words;
    const loaded = await withDatabase((database) => loadMap(database, folder, now));
    const { places, branches, figures, kept, changed } = loaded;
    console.log(`places ${places} branches ${branches} series ${figures} kept ${kept} changed ${changed}`);
    return 0;
  },
};
