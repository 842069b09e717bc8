package org.entente.code.figure;

import java.util.Set;

/** Words by which a handover ends, does not come about or is only let happen. */
final class EndingWords {
  private EndingWords() {}

  /** Verbs that end what they govern: nothing changes hands any more. */
  static final Set<String> ENDING =
      Set.of(
          "stop",
          "halt",
          "suspend",
          "cancel",
          "cease",
          "block",
          "ban",
          "freeze",
          "bar",
          "scrap",
          "end",
          "abandon",
          "prohibit",
          "forbid",
          "outlaw",
          "revoke",
          "veto",
          "discontinue",
          "shelve",
          "quit",
          "terminate",
          "curtail",
          "withhold",
          "drop",
          "pause",
          "interrupt",
          "reject",
          "refuse",
          "rescind",
          "axe",
          "ditch",
          "nix",
          "disallow",
          "annul",
          "void",
          "withdraw",
          "embargo",
          "prevent",
          "thwart",
          "stall",
          "postpone",
          "stymie");

  /** Verbs that end what they govern only with their particle: "rule out", "call off". */
  static final Set<String> ENDING_WITH_PARTICLE =
      Set.of("rule", "turn", "call", "cut", "shut", "switch", "pull", "break", "back", "vote");

  private static final Set<String> PARTICLES = Set.of("out", "down", "off");

  /** Whether the word is a particle that makes a verb one of ending. */
  static boolean ends(String particle) {
    return PARTICLES.contains(particle);
  }

  /** Of these verbs the subject is what ends: "supplies had stopped". */
  static final Set<String> CEASING =
      Set.of("stop", "cease", "halt", "lapse", "collapse", "fail", "stall", "stutter");

  /** Nouns for the end of what stands under them: "the suspension of deliveries". */
  static final Set<String> ENDS =
      Set.of(
          "halt",
          "suspension",
          "cancellation",
          "ban",
          "embargo",
          "freeze",
          "moratorium",
          "stoppage",
          "cessation",
          "interruption",
          "pause",
          "cutoff",
          "cut-off",
          "block",
          "prohibition",
          "veto",
          "refusal",
          "restriction",
          "stop",
          "termination");

  /** Verbs that end such an end: "lifted the ban on". */
  static final Set<String> LIFTING =
      Set.of(
          "lift", "end", "ease", "remove", "waive", "relax", "drop", "scrap", "overturn", "undo");

  /** Nouns that speak of a handover to come: what becomes of them becomes of it. */
  static final Set<String> PROSPECTS =
      Set.of(
          "plan",
          "permit",
          "licence",
          "license",
          "permission",
          "request",
          "proposal",
          "offer",
          "bid",
          "deal",
          "contract",
          "agreement",
          "order",
          "sale",
          "delivery",
          "transfer",
          "shipment",
          "export",
          "import",
          "supply",
          "supplies",
          "resumption",
          "start",
          "beginning",
          "restart",
          "release",
          "approval",
          "authorisation",
          "authorization",
          "decision",
          "promise",
          "pledge",
          "tender",
          "talk",
          "negotiation",
          "programme",
          "program",
          "flow",
          "continuation",
          "expansion",
          "increase",
          "purchase",
          "lease",
          "loan",
          "donation");

  private static final Set<String> WAYS =
      Set.of("way", "door", "path", "part", "series", "number", "round", "level", "volume", "cost");

  /** Whether who has to do with the noun has to do with the handover under it. */
  static boolean opens(String noun) {
    return PROSPECTS.contains(noun) || WAYS.contains(noun) || ENDS.contains(noun);
  }

  /** Verbs by which what hangs on them does not happen. */
  static final Set<String> REFUSING =
      Set.of("refuse", "decline", "rule", "balk", "baulk", "hesitate", "reject", "oppose", "forgo");

  /** Verbs that wish for what another is to do. */
  static final Set<String> URGING =
      Set.of(
          "encourage",
          "urge",
          "ask",
          "press",
          "push",
          "pressure",
          "want",
          "invite",
          "beg",
          "implore",
          "advise",
          "exhort",
          "beseech",
          "tell",
          "order",
          "instruct",
          "request",
          "call",
          "appeal",
          "plead",
          "lobby");

  /** Verbs that let another do what follows with "to". */
  static final Set<String> ALLOWING = Set.of("authorise", "authorize", "permit", "empower");

  /** Nouns for a share in an act, of which the status is that of having it: "a role in arming". */
  static final Set<String> ROLES = Set.of("role", "part", "hand", "share", "interest");

  /** What parts a charge from whom it is made against. */
  static final Set<String> CHARGING = Set.of("of", "for", "with");

  /** Words of blame that say something is so; the others of blame condemn what is. */
  static final Set<String> ALLEGING =
      Set.of(
          "accuse",
          "blame",
          "charge",
          "indict",
          "arraign",
          "complain",
          "fulminate",
          "object",
          "claim",
          "allege");

  /** What makes of an act hearsay: "the alleged supply", "has reportedly sold". */
  static final Set<String> HEARSAY =
      Set.of(
          "alleged",
          "reported",
          "suspected",
          "purported",
          "supposed",
          "rumoured",
          "rumored",
          "allegedly",
          "reportedly",
          "purportedly",
          "supposedly",
          "apparently");

  /** Nouns by which what follows with "to" is settled: "the decision to sell". */
  static final Set<String> DECIDED =
      Set.of(
          "decision",
          "move",
          "agreement",
          "deal",
          "contract",
          "approval",
          "choice",
          "announcement",
          "resolution",
          "accord",
          "pact");

  /** Verbs by which a handover is settled that has yet to come: "approved the sale". */
  static final Set<String> SETTLING =
      Set.of(
          "approve",
          "authorise",
          "authorize",
          "clear",
          "license",
          "greenlight",
          "green-light",
          "endorse",
          "okay",
          "permit",
          "allow",
          "agree",
          "announce",
          "sign",
          "ratify",
          "back",
          "ink",
          "conclude",
          "finalise",
          "finalize");
}
