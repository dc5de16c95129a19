// What the reader wants to see: kinds, roles, a network, years.
import { networks } from "./data.js";

/** The filters before anybody touched them. */
export const NO_FILTER = { hidden: ["character"], role: "all", network: null, since: null, until: null };

/** Whether this tie passes the filters. */
export function passes(tie, filter) {
  if (filter.role !== "all" && (tie.part === "cast" || tie.part === "crew") && tie.part !== filter.role) {
    return false;
  }
  if (filter.network !== null && !worksOf(filter.network).has(tie.work)) {
    return false;
  }
  return isBetween(tie, filter);
}

/** Whether a fact was announced in the years that the filters ask for. */
export function isBetween(fact, filter) {
  if (filter.since === null && filter.until === null) {
    return true;
  }
  return fact.years.some((year) => (filter.since ?? "") <= year && year <= (filter.until ?? "9999"));
}

/** How many filters are set, kinds left aside. */
export function countFilters(filter) {
  return (filter.role !== "all") + (filter.network !== null) + (filter.since !== null) + (filter.until !== null);
}

function worksOf(network) {
  return networks.find((row) => row.thing === network)?.works ?? new Set();
}
