// Colours and shapes: of the theme, and of things by kind, network, year or community.
import { KINDS, networks, things, ties, years } from "./data.js";

export const LISTED = 8; // colours that can be told apart
const NAMES = ["paper", "ink", "muted", "rule", "accent", "halo", "link", "rest", ...KINDS,
  ...Array.from({ length: LISTED }, (_, i) => [`hue-${i}`, `tint-${i}`]).flat()];

/** The theme's colours as the style sheet gives them. */
export function readTheme() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const networkOf = new Map();
for (const { thing, works } of [...networks].reverse()) {
  works.forEach((work) => networkOf.set(work, thing));
}
const yearOf = new Map();
for (const tie of ties) {
  for (const end of [tie.work, tie.other]) {
    if (tie.years.length && !(yearOf.get(end) <= tie.years[0])) {
      yearOf.set(end, tie.years[0]);
    }
  }
}

/** How things are coloured: {of(thing) -> colour name, legend: [{colour, text, shown}]}. */
export function makeColouring(by, map) {
  if (by === "network") {
    return byNetwork();
  }
  if (by === "year" && years.length) {
    return byYear();
  }
  if (by === "community") {
    return byCommunity(map);
  }
  return { of: (thing) => things[thing].kind, legend: [] };
}

function byNetwork() {
  const listed = networks.slice(0, LISTED);
  const hue = new Map(listed.map((row, i) => [row.thing, `hue-${i}`]));
  const legend = listed.map((row, i) => ({ colour: `hue-${i}`, text: things[row.thing].label, shown: row.works.size }));
  const named = new Set(listed.flatMap(({ works }) => [...works]));
  const rest = things.filter(({ kind }, id) => kind === "show" && !named.has(id)).length;
  return {
    of: (thing) => hue.get(things[thing].kind === "company" ? thing : networkOf.get(thing)) ?? "rest",
    legend: [...legend, { colour: "rest", text: "others, or none named", shown: rest }],
  };
}

function byYear() {
  const step = Math.ceil(years.length / LISTED);
  const place = new Map(years.map((year, i) => [year, Math.floor(i / step)]));
  const legend = [];
  years.forEach((year, i) => {
    if (i % step === 0) {
      const last = years[Math.min(i + step, years.length) - 1];
      legend.push({ colour: `hue-${place.get(year)}`, text: year === last ? year : `${year}–${last}`, shown: 0 });
    }
  });
  for (const year of yearOf.values()) {
    legend[place.get(year)].shown += 1;
  }
  return { of: (thing) => (yearOf.has(thing) ? `hue-${place.get(yearOf.get(thing))}` : "rest"), legend, ordered: true };
}

function byCommunity(map) {
  const of = new Map(map.nodes.map((thing, i) => [thing, map.communities[i]]));
  const regions = map.regions.filter(([number]) => number < LISTED);
  const listed = new Set(regions.map(([number]) => number));
  return {
    of: (thing) => (listed.has(of.get(thing)) ? `hue-${of.get(thing)}` : "rest"),
    legend: regions.map(([number, name, size]) => ({ colour: `hue-${number}`, text: name, shown: size })),
  };
}
