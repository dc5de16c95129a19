// Places for a thing's surroundings and for chains: columns that read like a cast list.
import { besideOf, things } from "./data.js";

const LINE = 26; // pixels from one name to the next
const COLUMN = 360;
const LONGEST = 30; // names in one column
const ORDER = { lead: 0, regular: 1, recurring: 2, guest: 3 };

/**
 * A thing in the middle, the cast on its right, all else on its left, and what lies further steps away beyond both;
 * on an upright screen all of it on the right.
 * -> {nodes: [{id, x, y, side, note, level}], present: all that is beside it, cut: [shown, of all] or null}
 */
export function arrangeAround(center, { hops, allowed, isHidden, upright }) {
  const beside = besideOf(center, allowed);
  const near = [...beside.keys()].filter((thing) => !isHidden(thing)).sort(byRank(beside));
  const right = near.filter((thing) => isRight(beside.get(thing), things[thing].kind));
  const left = near.filter((thing) => !right.includes(thing));
  const nodes = [{ id: center, x: 0, y: 0, side: upright ? "below" : "middle", note: "", level: 0 }];
  const named = (thing) => ({ id: thing, note: noteOf(center, thing, beside.get(thing)), level: 1 });
  const columns = (upright ? [[], [...right, ...left]] : balance(left, right)).map((side) => side.map(named));
  const reach = columns.map((column, i) => setColumn(nodes, column, i ? 1 : -1, COLUMN * (upright ? 0.4 : 0.75)));
  const step = { placed: new Set([center, ...near]), reach, front: nodes.slice(1), allowed, isHidden };
  let cut = null;
  for (let hop = 2; hop <= hops; hop += 1) {
    const before = nodes.length;
    cut = addBeyond(nodes, hop, step) ?? cut;
    step.front = nodes.slice(before);
    step.front.forEach(({ id }) => step.placed.add(id));
  }
  spread(nodes);
  return { nodes, present: [center, ...beside.keys()], cut };
}

/** Give short columns some of the height that the tallest has. */
function spread(nodes) {
  const columns = new Map();
  for (const node of nodes) {
    const key = `${node.level} ${node.side}`;
    columns.set(key, [...(columns.get(key) ?? []), node]);
  }
  const heights = new Map([...columns].map(([key, column]) => [key, Math.max(...column.map(({ y }) => Math.abs(y)))]));
  const tallest = Math.max(...heights.values());
  for (const [key, column] of columns) {
    const factor = Math.max(1, Math.min(3, 0.6 * tallest / (heights.get(key) || Infinity)));
    column.forEach((node) => Object.assign(node, { y: node.y * factor }));
  }
}

/** Chains as columns from start to end, or as rows on an upright screen: each thing once, by its steps. */
export function arrangeChains(chains, upright) {
  const columns = [];
  const notes = new Map();
  for (const chain of chains) {
    chain.forEach((thing, step) => {
      if (step) {
        const note = noteOf(chain[step - 1], thing, besideOf(chain[step - 1]).get(thing) ?? []) || "cast";
        notes.set(thing, (notes.get(thing) ?? note) === note ? note : ""); // one reached in several ways has none
      }
      columns[step] ??= [];
      if (!columns[step].includes(thing)) {
        columns[step].push(thing);
      }
    });
  }
  const nodes = columns.flatMap((column, step) => column.map((id, row) => {
    const along = step * (upright ? LINE * 2.4 : COLUMN * 0.72);
    // single things step up and down in turn, so that long names pass one another
    const aside = (row - (column.length - 1) / 2) * (upright ? COLUMN * 0.6 : LINE * 2.4)
      + (column.length === 1 && columns.length > 5 ? (step % 2 - 0.5) * LINE * 2 : 0);
    const place = upright ? { x: aside, y: along, side: "right" } : { x: along, y: aside, side: "below" };
    return { id, ...place, note: notes.get(id) ?? "" };
  }));
  return { nodes, cut: null };
}

function isRight(ties, kind) {
  return kind === "character" || ties.some((tie) => tie.part === "cast");
}

/** A side too long for one column gives what is over to a short one. */
function balance(left, right) {
  const most = Math.max(Math.ceil((left.length + right.length) / 2), 8);
  if (right.length > Math.max(LONGEST - 8, 2 * left.length)) {
    return [[...left, ...right.slice(most)], right.slice(0, most)];
  }
  if (left.length > Math.max(LONGEST - 8, 2 * right.length) || !right.length) {
    return [left.slice(0, most), [...right, ...left.slice(most)]];
  }
  return [left, right];
}

function byRank(beside) {
  const rank = (thing) => Math.min(...beside.get(thing).map((tie) => ORDER[tie.billings[0]] ?? 4));
  const kind = (thing) => ["person", "character", "show", "company"].indexOf(things[thing].kind);
  return (a, b) => kind(a) - kind(b) || rank(a) - rank(b) || things[b].size - things[a].size || a - b;
}

/** What a neighbour is to the thing in the middle: "as Walt Breslin", "creator, showrunner". */
export function noteOf(center, thing, ties) {
  const words = new Set();
  for (const tie of ties) {
    if (tie.as !== null && tie.as !== thing && tie.as !== center) {
      words.add(`as ${things[tie.as].label}`);
    } else if (tie.as === thing) {
      words.add(`played by ${things[tie.other].label}`);
    } else if (tie.as === center) {
      words.add(thing === tie.other ? "plays the part" : "appears in");
    } else if (tie.role !== "cast") {
      words.add(tie.role);
    }
  }
  return [...words].slice(0, 3).join(", ");
}

/** Set a side in one bowed column, or in several where it is long; return how far out it reaches. */
function setColumn(nodes, column, direction, from) {
  const folds = Math.max(1, Math.ceil(column.length / LONGEST));
  const rows = Math.ceil(column.length / folds);
  column.forEach((node, i) => {
    const row = i % rows;
    const inFold = Math.min(rows, column.length - Math.floor(i / rows) * rows);
    const height = (row - (inFold - 1) / 2) * LINE;
    const bow = Math.sqrt(Math.max(0, 1 - (2 * height / ((rows + 4) * LINE)) ** 2)) - 1;
    const x = from + Math.floor(i / rows) * COLUMN + bow * Math.min(120, rows * 7);
    nodes.push({ ...node, x: direction * x, y: height, side: direction > 0 ? "right" : "left" });
  });
  return from + (folds - 1) * COLUMN;
}

/** One step further: the best tied of what lies beyond, beside those who lead there; `reach` moves out with it. */
function addBeyond(nodes, level, { front, placed, reach, allowed, isHidden }) {
  const found = new Map();
  for (const { id, y, side } of front.filter((node) => things[node.id].kind !== "company")) {
    for (const [other, ties] of besideOf(id, allowed)) {
      if (!placed.has(other) && !isHidden(other) && things[other].kind !== "character") {
        const seen = found.get(other) ?? { id: other, ways: [], side, note: noteOf(id, other, ties) };
        seen.ways.push(y);
        found.set(other, seen);
      }
    }
  }
  const all = [...found.values()].sort((a, b) => b.ways.length - a.ways.length
    || things[b.id].size - things[a.id].size || a.id - b.id);
  const middle = (node) => node.ways.reduce((sum, y) => sum + y, 0) / node.ways.length;
  const before = nodes.length;
  ["left", "right"].forEach((side, i) => {
    const column = all.filter((node) => node.side === side).slice(0, LONGEST)
      .sort((a, b) => middle(a) - middle(b) || a.id - b.id);
    reach[i] = setColumn(nodes, column.map(({ id, note }) => ({ id, note, level })), i ? 1 : -1, reach[i] + 1.3 * COLUMN);
  });
  const shown = nodes.length - before;
  return all.length > shown ? [shown, all.length] : null;
}
