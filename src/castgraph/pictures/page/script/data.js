// What the page holds: things, ties, quotes and announcements, with what is needed to find them.
import { byId, fold } from "./text.js";

export const KIND_OF_SHAPE = { square: "show", dot: "person", hexagon: "company", diamond: "character" };
export const KINDS = ["show", "person", "company", "character"];
export const KIND_NAMES = { show: "Shows", person: "People", company: "Companies", character: "Characters" };
export const KIND_NAME = { show: "show", person: "person", company: "company", character: "character" };
const NOT_CREW = new Set(["cast", "known for", "based on", "network", "production company", "distributor"]);

const held = (id) => JSON.parse(byId(id).textContent);
const facts = held("facts-data");

/** Things by number: {id, label, kind, size, iri, key, also, form}. */
export const things = held("nodes").map((node) => ({
  ...node, kind: KIND_OF_SHAPE[node.shape], key: fold([node.label, ...(node.also ?? [])].join(" ")),
}));

/** Announcements: {iri, headline, published, publisher, url}; only web addresses become links. */
export const sources = facts.sources.map(([iri, headline, published, publisher, url]) => ({
  iri, headline, published, publisher, url: /^https?:\/\//i.test(url ?? "") ? url : null,
}));

/** Quotes: {source, start, words, sure}. */
export const quotes = facts.quotes.map(([source, start, words, sure]) => ({
  source: sources[source] ?? null, start, words: facts.words[words], sure: sure / 100,
}));

/** Ties: {work, other, role, as, billings, seasons, quotes, years, part}; part is cast, crew, company or work. */
export const ties = held("edges").map((edge, id) => readTie(edge, id));

/** Statements: {thing, label, value, quotes, years}. */
export const statements = facts.statements.map(([thing, label, value, quoted]) => {
  const own = quoted.map((number) => quotes[number]);
  return { thing, label, value, quotes: own, years: yearsOf(own) };
});

/** Ties by the number of each thing that they join. */
export const tiesOf = collect(ties, (tie) => [tie.work, tie.other, ...(tie.as === null ? [] : [tie.as])]);
export const statementsOf = collect(statements, (statement) => [statement.thing]);

/** The maps of the page, by name, in the order of the page. */
export const maps = held("maps-data");
export const firstView = held("view-data");

/** The networks that show something, by the number of their shows. */
export const networks = rankNetworks();
/** The years of the announcements, in order. */
export const years = [...new Set(sources.map((s) => s.published?.slice(0, 4)).filter(Boolean))].sort();

function readTie(edge, id) {
  const own = (edge.quotes ?? []).map((number) => quotes[number]);
  const kind = things[edge.to].kind;
  let part = "work";
  if (kind === "company") {
    part = "company";
  } else if (kind !== "show") {
    part = NOT_CREW.has(edge.role) ? "cast" : "crew";
  }
  return {
    id, work: edge.from, other: edge.to, role: edge.role, as: edge.as ?? null, billings: edge.billings ?? [],
    seasons: edge.seasons ?? [], quotes: own, years: yearsOf(own), part,
  };
}

function yearsOf(own) {
  return [...new Set(own.map((quote) => quote.source?.published?.slice(0, 4)).filter(Boolean))].sort();
}

function collect(rows, keysOf) {
  const found = things.map(() => []);
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      found[key].push(row);
    }
  }
  return found;
}

function rankNetworks() {
  const shown = new Map();
  for (const tie of ties) {
    if (tie.role === "network") {
      shown.set(tie.other, (shown.get(tie.other) ?? new Set()).add(tie.work));
    }
  }
  return [...shown].map(([thing, works]) => ({ thing, works }))
    .sort((a, b) => b.works.size - a.works.size || a.thing - b.thing);
}

/** Who is beside a thing: number -> the ties that join the two. */
export function besideOf(thing, allowed = () => true) {
  const beside = new Map();
  for (const tie of tiesOf[thing]) {
    if (allowed(tie)) {
      for (const end of [tie.work, tie.other, tie.as]) {
        if (end !== null && end !== thing) {
          beside.set(end, [...(beside.get(end) ?? []), tie]);
        }
      }
    }
  }
  return beside;
}
