package org.entente.code.figure;

import java.util.Set;

/** Words by which a thing is a good that changes hands, or none. */
final class GoodsWords {
  private GoodsWords() {}

  /** Goods only in the plural: to "take part" and "the arm of a company" are none. */
  static final Set<String> ONLY_MANY = Set.of("part", "arm", "earth");

  /** What makes "relief" a good; other relief is from sanctions, taxes or worries. */
  static final Set<String> RELIEVING =
      Set.of(
          "humanitarian",
          "emergency",
          "disaster",
          "food",
          "flood",
          "earthquake",
          "famine",
          "refugee",
          "hurricane",
          "cyclone",
          "drought",
          "medical",
          "tsunami",
          "war");

  /** What makes a "fighter" a man. */
  static final Set<String> FIGHTING =
      Set.of(
          "foreign",
          "rebel",
          "jihadist",
          "jihadi",
          "islamist",
          "militant",
          "guerrilla",
          "resistance",
          "opposition",
          "moderate",
          "insurgent",
          "militia",
          "volunteer",
          "tribal",
          "separatist",
          "extremist",
          "armed",
          "sunni",
          "shiite",
          "shia",
          "kurdish",
          "experienced",
          "freedom");

  /** Words of carrying that tell of a strike where the thing is one of these weapons. */
  static final Set<String> STRIKING = Set.of("deliver", "delivery", "launch", "drop");

  /** Weapons no state hands another by carrying them somewhere. */
  static final Set<String> ATOMIC =
      Set.of("nuclear", "atomic", "thermonuclear", "nuclear-armed", "ballistic-missile");

  /** Words for all that is traded: "buys Chinese goods" tells of trade and of no handover. */
  static final Set<String> WARES =
      Set.of("good", "goods", "product", "merchandise", "commodity", "import", "export");

  /** Modifiers that do not say which goods are meant. */
  static final Set<String> VAGUE =
      Set.of(
          "more",
          "additional",
          "other",
          "many",
          "foreign",
          "such",
          "certain",
          "various",
          "new",
          "further",
          "most",
          "same",
          "own",
          "domestic",
          "imported",
          "different",
          "cheap");

  /** What is laid on goods that are traded anyway: a tariff on imports hands nothing over. */
  static final Set<String> DUTIES =
      Set.of("tariff", "duty", "levy", "tax", "surcharge", "quota", "penalty", "fee");

  /** Words by which forces are sent out. */
  static final Set<String> SENDING =
      Set.of("send", "dispatch", "fly", "rush", "move", "transfer", "airlift", "deploy");

  /** Words by which craft change place and no owner. */
  static final Set<String> MOVING = Set.of("move", "go", "steam", "head", "sail", "deploy");

  /** Craft that act for whose they are, wherever they are sent. */
  static final Set<String> CRAFT =
      Set.of(
          "warship",
          "ship",
          "jet",
          "plane",
          "aircraft",
          "bomber",
          "carrier",
          "destroyer",
          "frigate",
          "corvette",
          "cruiser",
          "submarine",
          "helicopter",
          "fighter",
          "vessel",
          "boat",
          "drone",
          "cutter",
          "warplane",
          "battery",
          "tank",
          "icebreaker",
          "tanker",
          "interceptor");

  /** What forces do that are sent somewhere and stay their own state's: "sent jets to patrol". */
  static final Set<String> OPERATING =
      Set.of(
          "join",
          "patrol",
          "participate",
          "take",
          "conduct",
          "search",
          "escort",
          "evacuate",
          "deter",
          "monitor",
          "intercept",
          "bomb",
          "strike",
          "attack",
          "hunt",
          "guard",
          "shadow",
          "track",
          "survey",
          "retrieve",
          "rescue",
          "collect",
          "exercise",
          "train",
          "drill",
          "enforce",
          "find",
          "fight",
          "hit",
          "destroy",
          "police",
          "counter",
          "secure",
          "observe",
          "investigate",
          "carry",
          "perform",
          "spy");

  /** What one lets another use and cannot hand over. */
  static final Set<String> IMMOVABLE =
      Set.of("airfield", "airport", "base", "port", "harbour", "island", "land", "territory");

  /** What no state hands another, whatever the verb: "bought time", "sold them the idea". */
  static final Set<String> INTANGIBLE =
      Set.of(
          "fund",
          "money",
          "cash",
          "funding",
          "financing",
          "credit",
          "idea",
          "notion",
          "plan",
          "vision",
          "story",
          "view",
          "message",
          "lesson",
          "lecture",
          "warning",
          "time",
          "moment",
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "decade",
          "century",
          "talk",
          "negotiation",
          "chance",
          "opportunity",
          "hope",
          "calm",
          "peace",
          "stability",
          "quiet",
          "legitimacy",
          "prestige",
          "credibility",
          "dignity",
          "confidence",
          "courage",
          "voice",
          "ear",
          "excuse",
          "pretext",
          "reason",
          "motive",
          "defeat",
          "victory",
          "win",
          "goal",
          "blow",
          "rebuff",
          "snub",
          "reprieve",
          "respite",
          "illusion",
          "lie",
          "dream",
          "myth",
          "compromise",
          "ceasefire",
          "truce");
}
