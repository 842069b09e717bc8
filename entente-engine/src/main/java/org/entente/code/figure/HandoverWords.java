package org.entente.code.figure;

import java.util.Set;

/** Words for giving and taking, by who stands where beside them. */
final class HandoverWords {
  private HandoverWords() {}

  /** The subject gives the object. */
  static final Set<String> GIVING =
      Set.of(
          "provide",
          "supply",
          "send",
          "deliver",
          "sell",
          "give",
          "donate",
          "ship",
          "export",
          "transfer",
          "lend",
          "furnish",
          "hand",
          "offer",
          "grant",
          "equip",
          "arm",
          "resupply",
          "reinforce",
          "airlift",
          "pass",
          "dispatch",
          "lease",
          "gift",
          "fly",
          "pump",
          "present",
          "promise",
          "pledge",
          "pipe",
          "truck",
          "contribute",
          "loan",
          "extend",
          "allot",
          "allocate",
          "bestow",
          "consign",
          "rush",
          "smuggle",
          "channel",
          "funnel",
          "feed",
          "outfit",
          "kit",
          "stock",
          "rearm",
          "re-arm",
          "re-equip",
          "reequip",
          "reexport",
          "re-export",
          "forward",
          "rent",
          "cede",
          "relinquish",
          "airdrop",
          "parachute",
          "distribute",
          "route",
          "divert",
          "traffic",
          "barter",
          "auction",
          "market",
          "award",
          "refuel",
          "flood",
          "serve",
          "issue",
          "resell",
          "freight",
          "ferry",
          "slip",
          "sneak",
          "unload",
          "refit");

  /** The object gets what stands under "with". */
  static final Set<String> FITTING_OUT =
      Set.of(
          "provide",
          "supply",
          "equip",
          "arm",
          "furnish",
          "present",
          "resupply",
          "fit",
          "outfit",
          "kit",
          "stock",
          "rearm",
          "re-arm",
          "re-equip",
          "reequip",
          "flood",
          "feed",
          "serve",
          "issue",
          "reinforce",
          "refit");

  /** Verbs by which one has another do what follows with "to": "encouraged Oslo to give". */
  static final Set<String> LETTING =
      Set.of(
          "encourage",
          "urge",
          "ask",
          "press",
          "push",
          "pressure",
          "order",
          "force",
          "compel",
          "allow",
          "permit",
          "enable",
          "help",
          "persuade",
          "convince",
          "tell",
          "authorise",
          "authorize",
          "instruct",
          "direct",
          "lead",
          "get",
          "want",
          "invite",
          "require",
          "prompt",
          "beg",
          "implore",
          "advise",
          "warn",
          "cause",
          "oblige",
          "induce",
          "entice",
          "beseech",
          "exhort",
          "commission",
          "hire",
          "trust",
          "expect");

  /** Verbs of doing somebody good: who is helped by a gift gets it, "sent arms to back Oslo". */
  static final Set<String> HELPING =
      Set.of(
          "help",
          "back",
          "support",
          "aid",
          "assist",
          "bolster",
          "defend",
          "protect",
          "strengthen",
          "arm",
          "equip",
          "reinforce",
          "sustain",
          "supply",
          "feed",
          "rebuild",
          "replenish");

  /**
   * Verbs whose subject only comes upon a handover or acts against it: "intercepted a delivery".
   */
  static final Set<String> OPPOSING =
      Set.of(
          "target",
          "attack",
          "strike",
          "hit",
          "bomb",
          "intercept",
          "seize",
          "destroy",
          "thwart",
          "disrupt",
          "foil",
          "track",
          "monitor",
          "expose",
          "uncover",
          "discover",
          "detect",
          "document",
          "investigate",
          "probe",
          "sanction",
          "blacklist",
          "punish",
          "oppose",
          "fear",
          "witness",
          "report",
          "reveal",
          "notice",
          "watch",
          "spot",
          "trace",
          "combat",
          "counter",
          "deter",
          "stem",
          "curb",
          "limit",
          "hamper",
          "hinder",
          "impede",
          "police",
          "outlaw",
          "prevent");

  /** Words of trade: what both sides name with them changes hands, whatever it is. */
  static final Set<String> TRADING =
      Set.of("sell", "buy", "purchase", "lease", "export", "import", "sale", "resell", "procure");

  /** Words of supply after which the supplier alone is told: "weapons supplied by Oslo". */
  static final Set<String> SUPPLYING = Set.of("supply", "provide", "donate", "deliver");

  /** Verbs of fitting out, of which the object always is who gets: "armed the rebels". */
  static final Set<String> OUTFITTING =
      Set.of("arm", "equip", "rearm", "re-arm", "outfit", "kit", "re-equip", "reequip");

  /** Waters and edges of land: nobody's, so that nothing is handed to them. */
  static final Set<String> WATERS =
      Set.of(
          "sea",
          "ocean",
          "gulf",
          "strait",
          "bay",
          "channel",
          "river",
          "lake",
          "peninsula",
          "border",
          "coast",
          "waters",
          "mediterranean",
          "atlantic",
          "pacific");

  /** Words for money, which comes "in" what it pays for: "a million in aid". */
  static final Set<String> MONEY =
      Set.of(
          "$", "\u00a3", "\u20ac", "dollar", "euro", "million", "billion", "pound", "m", "bn",
          "worth", "ten", "hundred");

  /** Words for taking part in what stands under "in". */
  static final Set<String> INVOLVED =
      Set.of("involved", "involve", "engaged", "engage", "complicit", "implicated", "participate");

  /** Words that only tell of what is to come. */
  static final Set<String> PROMISING = Set.of("promise", "pledge", "offer");

  /** The subject gets the object. */
  static final Set<String> TAKING =
      Set.of(
          "buy",
          "import",
          "purchase",
          "receive",
          "obtain",
          "acquire",
          "procure",
          "order",
          "get",
          "accept",
          "source",
          "secure",
          "borrow",
          "collect",
          "inherit",
          "welcome",
          "draw",
          "hire",
          "take",
          "win",
          "smuggle",
          "commission",
          "book",
          "rent",
          "charter",
          "snap",
          "pocket");

  /** Words of giving that tell of taking where "from" follows: "leased planes from Oslo". */
  static final Set<String> LEASING = Set.of("lease", "rent", "loan");

  /** Words of which anything but goods is another act: "get a warning", "order a review". */
  static final Set<String> LOOSE =
      Set.of(
          "await",
          "give",
          "hand",
          "pass",
          "offer",
          "present",
          "fly",
          "promise",
          "pledge",
          "get",
          "accept",
          "order",
          "obtain",
          "acquire",
          "come",
          "arrive",
          "reach",
          "flow",
          "go",
          "leave",
          "carry",
          "bring",
          "receive",
          "gift",
          "extend",
          "allot",
          "allocate",
          "bestow",
          "rush",
          "channel",
          "feed",
          "stock",
          "forward",
          "cede",
          "relinquish",
          "distribute",
          "route",
          "divert",
          "award",
          "flood",
          "serve",
          "issue",
          "market",
          "secure",
          "borrow",
          "collect",
          "inherit",
          "welcome",
          "draw",
          "hire",
          "take",
          "win",
          "commission",
          "book",
          "land",
          "dock",
          "move",
          "pour",
          "grant",
          "contribute",
          "reinforce",
          "slip",
          "snap",
          "pocket",
          "rent",
          "charter",
          "refit",
          "sneak",
          "have");

  /** The subject is what comes. */
  static final Set<String> COMING =
      Set.of("come", "arrive", "reach", "flow", "go", "land", "dock", "move", "pour", "stream");

  /** The subject is what is found somewhere in the end. */
  static final Set<String> ENDING_UP = Set.of("end", "turn", "surface", "appear", "show");

  /** The subject only carries the object, which says itself whose it is. */
  static final Set<String> CARRYING =
      Set.of("carry", "bring", "haul", "ferry", "transport", "convey", "unload", "tow", "freight");

  /** Words for giving; "supplies" has no other dictionary form where it means goods. */
  static final Set<String> GIVING_NOUNS =
      Set.of(
          "delivery",
          "supply",
          "supplies",
          "shipment",
          "export",
          "sale",
          "transfer",
          "provision",
          "donation",
          "consignment",
          "gift",
          "handover",
          "airlift",
          "dispatch",
          "airdrop",
          "loan",
          "lease",
          "resupply",
          "smuggling",
          "flow",
          "re-export",
          "reexport",
          "present",
          "offer");

  /** Of a deal for these the subject is who gives; for the others the partner is. */
  static final Set<String> SELLING_NOUNS =
      Set.of("sale", "export", "donation", "handover", "airlift", "loan", "lease", "re-export");

  static final Set<String> TAKING_NOUNS =
      Set.of("import", "purchase", "procurement", "acquisition", "receipt", "possession", "order");
  static final Set<String> SUPPLIERS =
      Set.of("supplier", "provider", "exporter", "seller", "donor", "vendor", "purveyor");
  static final Set<String> BUYERS =
      Set.of("buyer", "importer", "purchaser", "recipient", "customer", "client", "consumer");

  /** What two sides sign. */
  static final Set<String> DEALS =
      Set.of(
          "contract",
          "deal",
          "agreement",
          "accord",
          "pact",
          "memorandum",
          "treaty",
          "arrangement",
          "protocol",
          "order",
          "talks",
          "talk",
          "tender");

  /** Words that only say how much of what stands under their "of". */
  static final Set<String> PARTS =
      Set.of(
          "most",
          "first",
          "last",
          "rest",
          "all",
          "some",
          "half",
          "much",
          "part",
          "one",
          "third",
          "quarter",
          "majority",
          "bulk",
          "share",
          "remainder",
          "dozen",
          "score",
          "hundred",
          "thousand",
          "million",
          "billion",
          "number",
          "couple",
          "pair",
          "handful",
          "ten",
          "percentage",
          "%",
          "percent",
          "proportion",
          "portion",
          "fraction",
          "likes",
          "array",
          "host",
          "trove",
          "cache",
          "series",
          "supply",
          "plenty",
          "lot",
          "amount",
          "quantity",
          "volume",
          "tonne",
          "ton",
          "kilo",
          "kilogram",
          "gram",
          "pound",
          "litre",
          "liter",
          "gallon",
          "metre",
          "acre",
          "bushel",
          "quintal",
          "type",
          "kind",
          "variety",
          "range",
          "batch",
          "squadron",
          "fleet",
          "worth",
          "any",
          "none",
          "several",
          "few",
          "many",
          "shipment",
          "consignment",
          "cargo",
          "load",
          "shipload",
          "planeload",
          "truckload",
          "trainload",
          "boatload",
          "convoy",
          "parcel",
          "tranche",
          "stock",
          "stockpile",
          "set",
          "kilogramme",
          "carton",
          "vial",
          "container",
          "crate",
          "barrel",
          "wagon",
          "pallet",
          "sack",
          "bag",
          "bottle",
          "wagonload",
          "carload",
          "busload",
          "jar",
          "drum",
          "battery",
          "flotilla",
          "pack",
          "packet",
          "bundle",
          "sample",
          "complement",
          "package",
          "instalment",
          "installment");

  /** Words for beginning, of which the time to come is that of what begins: "will start". */
  static final Set<String> BEGINNING =
      Set.of(
          "start",
          "begin",
          "resume",
          "commence",
          "continue",
          "arrive",
          "follow",
          "come",
          "proceed",
          "flow",
          "reach",
          "go",
          "take",
          "rise",
          "double",
          "grow",
          "increase",
          "be",
          "restart",
          "land");

  /** The subject is what sets out, "for" its goal. */
  static final Set<String> LEAVING = Set.of("leave", "sail", "depart", "head");

  /** What is said of goods by where they are now. */
  static final Set<String> FINDING =
      Set.of(
          "seize",
          "find",
          "capture",
          "recover",
          "discover",
          "use",
          "intercept",
          "unload",
          "deploy",
          "store",
          "see",
          "sell",
          "keep",
          "burn",
          "drink",
          "consume",
          "eat");

  /** What is said of goods by where they come from: "built in Italy". */
  static final Set<String> MAKING =
      Set.of(
          "make",
          "build",
          "manufacture",
          "produce",
          "assemble",
          "design",
          "develop",
          "grow",
          "mine",
          "refine");

  /** Verbs whose "in" makes them tell of what one gets: "flew in rifles from Accra". */
  static final Set<String> BRINGING_IN =
      Set.of(
          "smuggle", "bring", "fly", "ship", "truck", "haul", "ferry", "airlift", "sneak", "slip");

  /** Verbs that only say what a noun of giving is made of: "the gift consists of tents". */
  static final Set<String> CONSISTING = Set.of("consist", "comprise", "include", "contain");

  /** What a good is said to be by whom it is from: "Chinese-made", "Iranian-supplied". */
  static final Set<String> ORIGIN =
      Set.of("make", "build", "supply", "donate", "provide", "deliver", "manufacture", "produce");

  /** Verbs of getting what another may use: "procured engines for Russia". */
  static final Set<String> PROCURING = Set.of("procure", "buy", "purchase", "obtain", "acquire");

  /** Nouns that say under "by" how a thing comes and not who sends it: "by way of Baku". */
  static final Set<String> WAYS =
      Set.of(
          "way",
          "means",
          "virtue",
          "sea",
          "air",
          "land",
          "rail",
          "road",
          "ship",
          "plane",
          "train",
          "truck",
          "lorry",
          "boat",
          "mistake",
          "parachute",
          "pipeline",
          "helicopter");

  /** What is called so is denied: "called it a lie that". */
  static final Set<String> FALSEHOODS =
      Set.of(
          "lie",
          "fiction",
          "fabrication",
          "falsehood",
          "invention",
          "nonsense",
          "rubbish",
          "slander",
          "libel",
          "myth",
          "hoax",
          "smear",
          "calumny",
          "untrue",
          "false",
          "baseless",
          "absurd",
          "untruth",
          "fantasy",
          "fake",
          "unfounded",
          "groundless");
}
