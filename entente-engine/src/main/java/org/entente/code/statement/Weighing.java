package org.entente.code.statement;

import java.util.Set;

/** Words whose judgement hangs on what they stand with. All of them are asked for as lemmas. */
final class Weighing {
  /** Nouns that more often name a thing than judge. */
  private static final Set<String> THINGS =
      Set.of("bridge", "pillar", "home", "gift", "gang", "visit", "treasure", "jewel");

  private static final Set<String> AVERTING =
      Set.of(
          "combat",
          "fight",
          "defeat",
          "end",
          "stop",
          "prevent",
          "avert",
          "defuse",
          "survive",
          "withstand",
          "resist",
          "overcome",
          "oppose",
          "reject",
          "forgive",
          "condemn",
          "denounce");

  private static final Set<String> GRAND =
      Set.of(
          "central",
          "crucial",
          "essential",
          "great",
          "important",
          "key",
          "necessary",
          "pivotal",
          "significant",
          "special",
          "strong",
          "vital");

  private Weighing() {}

  /** Nouns that more often name a thing than judge. */
  static boolean thing(String noun) {
    return THINGS.contains(noun);
  }

  /** Whoever does this to something bad does good. */
  static boolean averts(String verb) {
    return AVERTING.contains(verb);
  }

  /** A "key partner" is praised, a "key role" is not. */
  static boolean grand(String adjective) {
    return GRAND.contains(adjective);
  }
}
