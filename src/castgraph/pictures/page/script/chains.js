// The shortest chains between two things, over shows and people.
import { besideOf, things } from "./data.js";

const MOST = 12;

/** All shortest chains as lists of numbers, MOST of them; none where the two are not connected. */
export function findChains(start, end, allowed) {
  const before = search(start, end, allowed);
  return before.has(end) ? walkBack(before, start, end).slice(0, MOST) : [];
}

/** Breadth first; for each thing that is reached, the things one step before it. */
function search(start, end, allowed) {
  const before = new Map([[start, []]]);
  let edge = [start];
  while (edge.length && !before.has(end)) {
    const next = new Map();
    for (const thing of edge) {
      for (const other of besideOf(thing, allowed).keys()) {
        if (!before.has(other) && (isWay(other) || other === end)) {
          next.set(other, [...(next.get(other) ?? []), thing]);
        }
      }
    }
    next.forEach((ways, thing) => before.set(thing, ways.sort((a, b) => a - b)));
    edge = [...next.keys()];
  }
  return before;
}

function isWay(thing) {
  return things[thing].kind === "show" || things[thing].kind === "person";
}

function walkBack(before, start, end) {
  let chains = [[end]];
  while (chains[0][0] !== start) {
    chains = chains.flatMap((chain) => before.get(chain[0]).map((thing) => [thing, ...chain])).slice(0, 50 * MOST);
  }
  return chains;
}
