package org.entente.code.figure;

import java.util.Set;

/** Nouns and words beside numbers, by what they make of them. */
final class AmountWords {
  private AmountWords() {}

  /** Things politics counts; other nouns count where an actor is tied to them. */
  static final Set<String> POLITICAL =
      Set.of(
          "state",
          "country",
          "nation",
          "member",
          "ally",
          "people",
          "person",
          "troop",
          "ship",
          "vessel",
          "warship",
          "submarine",
          "aircraft",
          "helicopter",
          "tank",
          "missile",
          "rocket",
          "drone",
          "warhead",
          "shell",
          "bomb",
          "weapon",
          "battalion",
          "brigade",
          "summit",
          "vote",
          "resolution",
          "sanction",
          "treaty",
          "accord",
          "delegate",
          "barrel",
          "casualty",
          "refugee",
          "migrant",
          "hostage",
          "prisoner",
          "detainee",
          "embassy",
          "consulate",
          "government",
          "minister",
          "diplomat",
          "soldier",
          "civilian",
          "sortie",
          "violation");

  /** What is held again and again, so that its ordinal says how often. */
  static final Set<String> SERIES =
      Set.of(
          "summit",
          "meeting",
          "visit",
          "test",
          "launch",
          "round",
          "strike",
          "attack",
          "resolution",
          "vote",
          "exercise",
          "drill",
          "package",
          "tranche",
          "session",
          "conference",
          "veto",
          "warning",
          "mission",
          "shipment");

  /** What is numbered or timed and not counted. */
  static final Set<String> NO_COUNT =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "night",
          "morning",
          "evening",
          "week",
          "weekend",
          "fortnight",
          "month",
          "quarter",
          "year",
          "decade",
          "century",
          "o'clock",
          "half",
          "side",
          "party",
          "thing",
          "way",
          "reason",
          "point",
          "word",
          "article",
          "paragraph",
          "chapter",
          "page",
          "floor",
          "storey",
          "parallel",
          "meridian",
          "anniversary",
          "birthday",
          "world",
          "degree",
          "amendment",
          "generation",
          "place",
          "thought",
          "glance",
          "hand",
          "language",
          "name");

  /** "The number of X fell to 90": the noun under "of" is what is counted. */
  static final Set<String> TOTALS = Set.of("number", "total", "count", "tally", "quota");

  static final Set<String> RANKING = Set.of("rank", "ranks");

  static final Set<String> STREAK = Set.of("straight", "consecutive", "successive");

  /** Prepositions under which a bare number is of the kind named before: "from 72 to 58". */
  static final Set<String> COMPARING = Set.of("from", "to", "than", "against", "by");

  static final Set<String> PERCENT = Set.of("percent", "%", "pct");
}
