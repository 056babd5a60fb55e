// Bundled by others.ts and run in a page of its own: flowmap.gl and deck.gl's arc layer over the flows given to it.
import { Deck, MapView } from "@deck.gl/core";
import { ArcLayer } from "@deck.gl/layers";
import { FlowmapLayer } from "@flowmap.gl/layers";

const arcs = ({ flows, places }) =>
  new ArcLayer({
    id: "arcs",
    data: flows,
    getSourcePosition: ([from]) => places[from].at,
    getTargetPosition: ([, to]) => places[to].at,
    getSourceColor: [15, 76, 92],
    getTargetColor: [166, 61, 39],
    getWidth: 1,
  });

const flowmap =
  (options) =>
  ({ flows, places }) =>
    new FlowmapLayer({
      id: "flowmap",
      data: { locations: places, flows },
      getLocationId: ({ id }) => id,
      getLocationLat: ({ at }) => at[1],
      getLocationLon: ({ at }) => at[0],
      getFlowOriginId: ([from]) => places[from].id,
      getFlowDestId: ([, to]) => places[to].id,
      getFlowMagnitude: ([, , value]) => value,
      ...options,
    });

const layers = {
  arcs,
  "flowmap-all": (given) =>
    flowmap({
      clusteringEnabled: false,
      maxTopFlowsDisplayNum: given.flows.length,
      flowLinesRenderingMode: "animated-straight",
    })(given),
  "flowmap-defaults": flowmap({}),
};

/** Moves the map in each frame for some milliseconds; gives when each frame was finished, forced by a read-back. */
globalThis.measureOther = (name, given, patience) =>
  new Promise((resolve) => {
    const times = [];
    const began = performance.now();
    const layer = layers[name](given);
    const viewOf = (frame) => ({ longitude: 30 + Math.sin(frame / 10), latitude: 35, zoom: 2.2 });
    const deck = new Deck({
      width: 1000,
      height: 700,
      useDevicePixels: false,
      views: new MapView({ repeat: false }),
      viewState: viewOf(0),
      layers: [layer],
      onAfterRender({ gl }) {
        if (!layer.isLoaded && performance.now() - began < patience) return;
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        times.push(performance.now() - began);
        if (performance.now() - began > patience || times.length > 300) {
          resolve(times);
          setTimeout(() => deck.finalize());
        } else deck.setProps({ viewState: viewOf(times.length) });
      },
    });
  });
