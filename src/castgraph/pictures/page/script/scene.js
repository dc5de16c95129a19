// State -> scene: which things stand where, how they are linked, and what the regions are called.
import { KINDS, besideOf, maps, statementsOf, things, ties, tiesOf } from "./data.js";
import { isBetween, passes } from "./filter.js";
import { arrangeAround, arrangeChains } from "./arrange.js";
import { findChains } from "./chains.js";
import { LISTED, makeColouring } from "./colours.js";

const MOST_STRETCH = 1.9;
const MOST_GROUNDED = 700; // things; past it the grounds run into one another

/**
 * The scene of a state: {nodes, links, at, regions, colouring, cut, chains, wide}; nodes are
 * {id, x, y, r, side, note, colour}, links {a, b, weight, faint}, `at` finds a node by its number.
 */
export function makeScene(state) {
  const map = maps.find((one) => one.name === state.map) ?? maps[0];
  const { nodes, regions = [], shared = null, cut = null, chains = null, present } = arrange(state, map);
  const colouring = makeColouring(state.by, map);
  const at = new Map();
  for (const node of nodes) {
    Object.assign(node, { r: things[node.id].size, colour: colouring.of(node.id) });
    at.set(node.id, node);
  }
  const center = state.view === "around" ? state.of : null;
  const links = (shared ? linkShared(shared, at) : linkTies(at, state.filter, chains)).filter(isOnTheWay(center));
  links.forEach((link) => Object.assign(link, { bent: state.view !== "map", ground: null }));
  const isPlain = state.by === "kind" || state.by === "community"; // else the grounds would mix with what colours mean
  const grounded = isPlain && regions.length > 0 && nodes.length <= MOST_GROUNDED;
  if (grounded) {
    findGrounds(links, map);
  }
  const counts = countKinds(present ?? nodes.map(({ id }) => id));
  return { nodes, links, at, regions, colouring, cut, chains, center, grounded, counts, besides: collectBesides(links) };
}

/** How many of each kind the picture has, those that are hidden included. */
function countKinds(ids) {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0]));
  ids.forEach((id) => {
    counts[things[id].kind] += 1;
  });
  return counts;
}

/** Links inside one of the named communities lie on its ground. */
function findGrounds(links, map) {
  const of = new Map(map.nodes.map((thing, i) => [thing, map.communities[i]]));
  const named = new Set(map.regions.map(([number]) => number).filter((number) => number < LISTED));
  for (const link of links) {
    const community = of.get(link.a.id);
    link.ground = community === of.get(link.b.id) && named.has(community) ? community : null;
  }
}

function arrange(state, map) {
  const allowed = (tie) => passes(tie, state.filter);
  if (state.view === "around") {
    const isHidden = (thing) => state.filter.hidden.includes(things[thing].kind);
    const arranged = arrangeAround(state.of, { hops: state.hops, allowed, isHidden, upright: state.upright });
    stretch(arranged.nodes, state.aspect);
    return arranged;
  }
  if (state.view === "between") {
    const chains = findChains(state.start, state.end, allowed);
    const arranged = arrangeChains(chains, state.upright);
    stretch(arranged.nodes, state.aspect);
    return { ...arranged, chains };
  }
  return arrangeMap(map, state.filter, state.upright);
}

/** Give lines the room that the screen has: the picture as high, to its width, as the stage. */
function stretch(nodes, aspect) {
  const spanOf = (way) => Math.max(...nodes.map((node) => node[way])) - Math.min(...nodes.map((node) => node[way]));
  if (!nodes.length) {
    return;
  }
  const factor = Math.min(MOST_STRETCH, (spanOf("x") + (aspect < 0.9 ? 250 : 500)) / aspect / (spanOf("y") + 150));
  if (factor > 1) {
    nodes.forEach((node) => Object.assign(node, { y: node.y * factor }));
  }
}

function arrangeMap(map, filter, upright) {
  const nodes = [];
  const [xs, ys] = upright ? [map.y, map.x] : [map.x, map.y]; // maps are wide: on an upright screen they stand
  const sums = new Map();
  map.nodes.forEach((id, i) => {
    if (isShown(id, filter)) {
      nodes.push({ id, x: xs[i], y: ys[i], side: "", note: "" });
      const sum = sums.get(map.communities[i]) ?? { x: [], y: [] };
      sum.x.push(xs[i]);
      sum.y.push(ys[i]);
      sums.set(map.communities[i], sum);
    }
  });
  const regions = map.regions.filter(([number]) => sums.has(number)).map(([number, name]) => ({
    number, name, x: median(sums.get(number).x), y: Math.min(...sums.get(number).y), ys: median(sums.get(number).y),
  }));
  return { nodes, regions, shared: map.links ?? null, present: map.nodes };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1];
}

function isShown(thing, filter) {
  if (filter.hidden.includes(things[thing].kind)) {
    return false;
  }
  const own = tiesOf[thing];
  const stated = statementsOf[thing];
  return own.some((tie) => passes(tie, filter))
    || ((own.length === 0 || filter.role === "all") && filter.network === null
      && (stated.length ? stated.some((s) => isBetween(s, filter)) : own.length === 0 && filter.since === null
        && filter.until === null));
}

/** Around a thing, lines lead outwards, and none leads on from a company: it would cross the picture and say little. */
function isOnTheWay(center) {
  const leadsOn = (inner, outer) => inner.level < outer.level && (inner.id === center || things[inner.id].kind !== "company");
  return ({ a, b }) => center === null || leadsOn(a, b) || leadsOn(b, a);
}

function linkShared(shared, at) {
  return shared.filter(([a, b]) => at.has(a) && at.has(b))
    .map(([a, b, weight]) => ({ a: at.get(a), b: at.get(b), weight, faint: false }));
}

function linkTies(at, filter, chains) {
  const found = new Map();
  const steps = chains && new Set(chains.flatMap((chain) => chain.slice(1).map((thing, i) => pairOf(chain[i], thing))));
  const add = (a, b, tie) => {
    const pair = pairOf(a, b);
    if (a !== b && at.has(a) && at.has(b) && !(steps && !steps.has(pair))) {
      const link = found.get(pair) ?? { a: at.get(a), b: at.get(b), weight: 0, faint: true, company: true };
      link.weight += 1;
      link.faint &&= tie.role === "known for" || tie.part === "company";
      link.company &&= tie.part === "company";
      found.set(pair, link);
    }
  };
  for (const tie of ties) {
    if (passes(tie, filter)) {
      add(tie.work, tie.other, tie);
      if (tie.as !== null && at.has(tie.as)) {
        add(tie.other, tie.as, tie);
        add(tie.work, tie.as, tie);
      }
    }
  }
  return [...found.values()];
}

function pairOf(a, b) {
  return a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
}

function collectBesides(links) {
  const besides = new Map();
  for (const { a, b } of links) {
    besides.set(a.id, (besides.get(a.id) ?? new Set()).add(b.id));
    besides.set(b.id, (besides.get(b.id) ?? new Set()).add(a.id));
  }
  return besides;
}

/** What a state shows, in words: the heading of the bar and of what a screen reader hears. */
export function describe(state, scene) {
  if (state.view === "around") {
    return `Around ${things[state.of].label}`;
  }
  if (state.view === "between") {
    return `From ${things[state.start].label} to ${things[state.end].label}`;
  }
  return `${scene.nodes.length} things`;
}

/** How many others a thing is beside, characters left aside. */
export function countBeside(thing) {
  return [...besideOf(thing).keys()].filter((other) => things[other].kind !== "character").length;
}
