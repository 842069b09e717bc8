package org.entente.lexicon;

/** A list of codes for states that others use. */
public enum CodeSystem {
  /** ISO 3166-1 alpha-2. */
  ISO2,
  /** ISO 3166-1 alpha-3. */
  ISO3,
  /** ISO 3166-1 numeric, without leading zeros. */
  ISON,
  /** Correlates of War, state system membership: numbers. */
  COW,
  /** Gleditsch and Ward, list of independent states: numbers. */
  GW,
  /** FIPS 10-4. */
  FIPS,
  /** CAMEO's codes of countries. */
  CAMEO,
  /** Wikidata's item. */
  WIKIDATA
}
