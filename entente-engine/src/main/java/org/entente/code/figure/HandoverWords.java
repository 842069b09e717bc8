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
          "contribute");

  /** The object gets what stands under "with". */
  static final Set<String> FITTING_OUT =
      Set.of("provide", "supply", "equip", "arm", "furnish", "present", "resupply", "fit");

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
          "source");

  /** Words of which anything but goods is another act: "get a warning", "order a review". */
  static final Set<String> LOOSE =
      Set.of(
          "give", "hand", "pass", "offer", "present", "fly", "promise", "pledge", "get", "accept",
          "order", "obtain", "acquire", "come", "arrive", "reach", "flow", "carry", "bring",
          "receive", "gift");

  /** The subject is what comes. */
  static final Set<String> COMING = Set.of("come", "arrive", "reach", "flow");

  /** The subject only carries the object, which says itself whose it is. */
  static final Set<String> CARRYING = Set.of("carry", "bring", "haul", "ferry");

  static final Set<String> GIVING_NOUNS =
      Set.of(
          "delivery",
          "supply",
          "shipment",
          "export",
          "sale",
          "transfer",
          "provision",
          "donation",
          "consignment",
          "gift");
  static final Set<String> TAKING_NOUNS = Set.of("import", "purchase");
  static final Set<String> SUPPLIERS =
      Set.of("supplier", "provider", "exporter", "seller", "donor");
  static final Set<String> BUYERS = Set.of("buyer", "importer", "purchaser");

  /** What one lets another use and cannot hand over. */
  static final Set<String> IMMOVABLE =
      Set.of("airfield", "airport", "base", "port", "harbour", "island", "land", "territory");

  /** Verbs that end what they govern: nothing changes hands any more. */
  static final Set<String> ENDING =
      Set.of(
          "stop", "halt", "suspend", "cancel", "cease", "block", "ban", "freeze", "bar", "scrap");
}
