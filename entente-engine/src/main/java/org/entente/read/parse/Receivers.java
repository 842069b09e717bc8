package org.entente.read.parse;

import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Upos;

/** Mends who gets what is given: "sold <i>Morocco</i> 36 helicopters". */
final class Receivers {
  /** Verbs of giving: a name directly behind one is who gets it. */
  private static final Set<String> GIVING =
      Set.of(
          "give",
          "gives",
          "gave",
          "given",
          "giving",
          "sell",
          "sells",
          "sold",
          "selling",
          "lend",
          "lends",
          "lent",
          "lending",
          "send",
          "sends",
          "sent",
          "sending",
          "hand",
          "hands",
          "handed",
          "handing",
          "offer",
          "offers",
          "offered",
          "offering",
          "grant",
          "grants",
          "granted",
          "granting",
          "ship",
          "ships",
          "shipped",
          "shipping",
          "promise",
          "promises",
          "promised",
          "promising",
          "pay",
          "pays",
          "paid",
          "paying",
          "owe",
          "owes",
          "owed",
          "owing",
          "award",
          "awards",
          "awarded",
          "awarding",
          "lease",
          "leases",
          "leased",
          "leasing",
          "loan",
          "loans",
          "loaned",
          "loaning",
          "donate",
          "donated",
          "supply",
          "supplies",
          "supplied",
          "supplying",
          "pledge",
          "pledges",
          "pledged",
          "pledging",
          "deliver",
          "delivers",
          "delivered",
          "delivering",
          "provide",
          "provided",
          "allot",
          "allotted",
          "advance",
          "advanced");

  private final Tree tree;

  Receivers(Tree tree) {
    this.tree = tree;
  }

  /** Whether the word is a form of a verb of giving. */
  boolean giving(int word) {
    return GIVING.contains(tree.form(word));
  }

  /** "gave <i>the diplomats</i> two days": of two objects the first is who gets the other. */
  void first(int word) {
    int verb = tree.head(word);
    if (verb < 0 || !giving(verb)) {
      return;
    }
    int end = tree.end(word);
    for (int i = word + 1; i < end; i++) {
      if (tree.head(i) == verb && tree.is(i, "obj")) {
        tree.label(word, "iobj");
        return;
      }
    }
  }

  /** "sold <i>Morocco</i> 36 helicopters": the name is who gets it, not what is given. */
  void getter(int name, int next) {
    int verb = name - 1;
    int thing = next;
    boolean counted = false;
    while (thing < tree.size()
        && !timed(thing)
        && (withinPhrase(thing) || tree.universal(thing) == Upos.NOUN)) {
      counted |= tree.universal(thing) == Upos.NUM || tree.universal(thing) == Upos.DET;
      thing++;
    }
    thing--;
    boolean marked = thing + 1 < tree.size() && tree.form(thing + 1).equalsIgnoreCase("to");
    if (thing < next
        || tree.universal(verb) != Upos.VERB && tree.head(verb) != thing
        || tree.universal(thing) != Upos.NOUN && !tree.penn(thing).equals("NNPS")
        || !counted && (marked || !spelled(name))
        || thing + 1 < tree.size() && tree.penn(thing + 1).equals("POS")) {
      return;
    }
    for (int i = name; i <= thing; i++) {
      boolean outside = tree.head(i) < name || tree.head(i) > thing;
      if (i < next - 1) {
        tree.hang(i, next - 1, "compound");
      } else if (i == next - 1) {
        tree.hang(i, verb, "iobj");
      } else if (i < thing && (outside || tree.head(i) < next)) {
        tree.hang(i, thing, tree.universal(i) == Upos.NUM ? "nummod" : "compound");
      }
    }
    tree.hang(thing, verb, "obj");
    int end = tree.end(thing);
    for (int i = thing + 1; i < end; i++) {
      if (tree.head(i) >= name && tree.head(i) < next) {
        tree.hang(i, thing);
      }
    }
  }

  /** "last month", "this week": when it was given. */
  private boolean timed(int word) {
    return switch (tree.form(word)) {
      case "last", "next", "this", "earlier", "every", "each" -> tree.universal(word) != Upos.NOUN;
      default -> false;
    };
  }

  /** Whether the word may stand before the noun of its phrase. */
  private boolean withinPhrase(int word) {
    return switch (tree.universal(word)) {
      case NUM, ADJ, DET, PROPN, SYM -> true;
      case PUNCT -> tree.form(word).equals("-");
      default -> tree.penn(word).equals("VBN") || tree.penn(word).equals("PRP$");
    };
  }

  /** Whether the name is no abbreviation, which may stand for an adjective: "US shells". */
  private boolean spelled(int name) {
    return tree.form(name).length() > 3
        || !tree.form(name).equals(tree.form(name).toUpperCase(Locale.ROOT));
  }
}
