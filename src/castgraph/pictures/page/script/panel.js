// The side panel: what is known of a thing, and for each fact the words, the announcement, its date and a link.
import { byId, capital, count, dateText, listText, make } from "./text.js";
import { KIND_NAME, besideOf, statementsOf, things, ties, tiesOf } from "./data.js";

const FIRST_FACTS = 40;
const FIRST_QUOTES = 2;
const ROLE_ORDER = ["cast", "creator", "developer", "showrunner", "author", "writer", "director", "executive producer",
  "co-executive producer", "producer", "composer", "host", "narrator", "network", "production company", "distributor",
  "based on", "known for"];
const HEADINGS = { cast: "Cast", network: "Network", "known for": "Known for", "based on": "Based on" };

/** Show what is known of a thing. Actions: choose(thing), around(thing), connect(thing). */
export function showPanel(thing, actions) {
  const { label, also = [], kind, form } = things[thing];
  const facts = tiesOf[thing].filter((tie) => !(tie.as === thing && kind !== "character"));
  fill(
    make("p", { class: "kind" }, make("span", { class: `mark ${kind}` }), capital(form ?? KIND_NAME[kind])),
    make("h2", {}, label),
    also.length ? make("p", { class: "also" }, `also ${listText(also)}`) : null,
    make("p", { class: "acts" },
      actions.center === thing ? null
        : make("button", { type: "button", class: "primary", onclick: () => actions.around(thing) }, "Show surroundings"),
      make("button", { type: "button", onclick: () => actions.connect(thing) }, "Connect to …")),
    statementList(thing),
    ...groupFacts(thing, facts).map((group) => factSection(thing, group, actions)),
  );
}

/** Show chains: each step with what joins the two, and its words. */
export function showChains(chains, { start, end }, actions) {
  const [from, to] = [things[start].label, things[end].label];
  if (!chains.length) {
    fill(make("h2", {}, `${from} and ${to}`), make("p", {}, "Not connected: no chain of shows and people joins the two."));
    return;
  }
  const steps = chains[0].length - 1;
  fill(
    make("p", { class: "kind" }, `${count(chains.length, "shortest chain")} of ${count(steps, "step")}`),
    make("h2", {}, `${from} – ${to}`),
    ...chains.map((chain) => make("ol", { class: "chain" },
      ...chain.slice(1).map((thing, i) => chainStep(chain[i], thing, actions)))),
  );
}

/** Show where to begin: the people who tie most shows, and the shows that share most people. */
export function showGuide(actions) {
  const ranked = (kind, way) => things.map((_, id) => id).filter((id) => things[id].kind === kind)
    .map((id) => [id, [...besideOf(id).keys()].filter((other) => things[other].kind === way).length])
    .filter(([, number]) => number > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 8);
  const list = (rows, ...words) => make("ol", { class: "guide" }, ...rows.map(([id, number]) => make("li", {},
    link(id, actions), make("span", { class: "number" }, count(number, ...words)))));
  const quoted = ties.filter((tie) => tie.quotes.length).length;
  fill(
    make("h2", {}, "Where to begin"),
    make("p", {}, "Pick a name, here or in the picture, and read the words that say so."),
    make("h3", {}, "People who tie most shows"), list(ranked("person", "show"), "show"),
    make("h3", {}, "Shows with most people"), list(ranked("show", "person"), "person", "people"),
    make("p", { class: "note" }, `${count(quoted, "tie")} with the words that state it.`),
  );
}

function fill(...children) {
  byId("panel").replaceChildren(...children.filter(Boolean));
  byId("panel").scrollTop = 0;
}

function link(thing, actions) {
  return make("button", { type: "button", class: "name", onclick: () => actions.choose(thing) }, things[thing].label);
}

function statementList(thing) {
  const own = statementsOf[thing];
  return own.length ? make("ul", { class: "facts" }, ...own.map((statement) => make("li", {},
    make("p", { class: "fact" }, make("span", { class: "what" }, `${statement.label}: `), readable(statement)),
    quoteList(statement.quotes, [things[thing].label])))) : null;
}

function readable({ label, value }) {
  return label.startsWith("Premiere") ? dateText(value) : value;
}

function groupFacts(thing, facts) {
  const groups = new Map();
  for (const tie of facts) {
    groups.set(tie.role, [...(groups.get(tie.role) ?? []), tie]);
  }
  return [...groups].sort((a, b) => ROLE_ORDER.indexOf(a[0]) - ROLE_ORDER.indexOf(b[0]));
}

function factSection(thing, [role, facts], actions) {
  const groups = groupByWords(facts);
  const row = (group) => factRow(thing, group, actions);
  const list = make("ul", { class: "facts" }, ...groups.slice(0, FIRST_FACTS).map(row));
  const section = make("section", {}, make("h3", {}, HEADINGS[role] ?? capital(role),
    facts.length > 1 ? make("span", { class: "number" }, ` ${facts.length}`) : null), list);
  if (groups.length > FIRST_FACTS) {
    const more = make("button", { type: "button", onclick: () => {
      list.append(...groups.slice(FIRST_FACTS).map(row));
      more.remove();
    } }, `Show all ${facts.length}`);
    section.append(more);
  }
  return section;
}

/** Facts that the same words state stand together, so that the words stand there once. */
function groupByWords(facts) {
  const groups = new Map();
  for (const tie of facts) {
    const key = tie.quotes.map((quote) => `${quote.source?.iri} ${quote.start} ${quote.words}`).join("\n") || `tie ${tie.id}`;
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups.values()];
}

function factRow(thing, group, actions) {
  const names = group.map((tie) => factName(thing, tie, actions));
  const said = group.flatMap((tie) => [tie.work, tie.other, tie.as]).filter((one) => one !== null && one !== thing);
  return make("li", {}, ...names, quoteList(group[0].quotes, said.map((one) => things[one].label)));
}

function factName(thing, tie, actions) {
  const row = make("p", { class: "fact" }, link(tie.work === thing ? tie.other : tie.work, actions));
  if (tie.as === thing) {
    row.append(" · played by ", link(tie.other, actions));
  } else if (tie.as !== null) {
    row.append(" as ", link(tie.as, actions));
  }
  row.append(...factNotes(tie).map((note) => make("span", { class: "note" }, ` · ${note}`)));
  return row;
}

/** Billing and season of a tie, in words. */
export function factNotes(tie) {
  return [...tie.billings, tie.seasons.length ? `season ${listText(tie.seasons)}` : ""].filter(Boolean);
}

function quoteList(quotes, names = []) {
  const block = (quote) => quoteBlock(quote, names);
  const rest = quotes.slice(FIRST_QUOTES);
  return quotes.length ? make("div", { class: "quotes" }, ...quotes.slice(0, FIRST_QUOTES).map(block),
    rest.length ? make("details", {}, make("summary", {}, count(rest.length, "more quote")), ...rest.map(block)) : null) : null;
}

function quoteBlock({ words, source, sure }, names) {
  const doubt = sure < 0.9
    ? make("span", { class: "doubt", title: `Read with confidence ${sure.toFixed(2)}` }, " · less sure") : null;
  return make("figure", {}, make("blockquote", {}, ...markNames(words, names)),
    make("figcaption", {}, ...citation(source), doubt));
}

/** A text in which these names are set off. */
function markNames(words, names) {
  const parts = [];
  let at = 0;
  while (at < words.length) {
    const found = names.map((name) => [words.indexOf(name, at), name]).filter(([start]) => start >= 0)
      .sort((a, b) => a[0] - b[0] || b[1].length - a[1].length)[0];
    if (!found) {
      break;
    }
    parts.push(words.slice(at, found[0]), make("b", {}, found[1]));
    at = found[0] + found[1].length;
  }
  return [...parts, words.slice(at)];
}

/** The announcement, its date, and a link where it has an address. */
export function citation(source) {
  if (!source) {
    return ["source not in this page"];
  }
  const name = source.headline ?? source.iri.split("/").at(-1);
  const title = source.url
    ? make("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, name) : make("cite", {}, name);
  return [title, source.publisher ? `, ${source.publisher}` : "",
    source.published ? make("time", { datetime: source.published }, ` · ${dateText(source.published)}`) : " · undated"];
}

function chainStep(from, to, actions) {
  const joined = besideOf(from).get(to) ?? [];
  return make("li", {}, make("p", { class: "fact" }, link(from, actions), " – ", link(to, actions)),
    ...joined.map((tie) => make("div", {}, make("p", { class: "note" }, tieText(tie)),
      quoteList(tie.quotes, [things[tie.other].label, things[tie.work].label]))));
}

/** A tie as a sentence without a verb: "Diego Luna: cast of Narcos, as Félix". */
export function tieText(tie) {
  const as = tie.as === null ? "" : `, as ${things[tie.as].label}`;
  const notes = factNotes(tie).map((note) => `, ${note}`).join("");
  return `${things[tie.other].label}: ${tie.role === "cast" ? "cast of" : `${tie.role},`} ${things[tie.work].label}${as}${notes}`;
}
