package org.entente.code.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Place or actor: "met in Beijing" names a town, "Beijing denied it" a government. Decided by the
 * words around the name, because a parser errs most where names pile up.
 */
final class PlaceGrammar {
  private static final Set<String> LOCATIVE =
      Set.of("in", "near", "outside", "around", "across", "inside", "throughout", "via", "into");

  /** Besides these, what leads to and from a region, which acts less than a seat does. */
  private static final Set<String> DIRECTIONAL =
      Set.of("from", "to", "through", "toward", "towards", "past", "off", "at", "between", "by");

  /** Nouns that take "in" for the one they are put into: "trust in Beijing". */
  private static final Set<String> FELT =
      Set.of("trust", "confidence", "faith", "belief", "interest", "disappointment", "mistrust");

  /** What may stand between the preposition and the name. */
  private static final Set<String> PARTS =
      Set.of(
          "the",
          "eastern",
          "western",
          "northern",
          "southern",
          "central",
          "downtown",
          "nearby",
          "east",
          "west",
          "north",
          "south",
          "greater",
          "upstate",
          "rural",
          "old",
          "occupied");

  private static final Set<String> REGIONAL =
      Set.of("eastern", "western", "northern", "southern", "downtown", "upstate", "rural");

  /** What is held in a town or named after it: its name before them is the place. */
  private static final Set<String> HELD =
      Set.of(
          "talk",
          "summit",
          "conference",
          "meeting",
          "agreement",
          "accord",
          "process",
          "protocol",
          "convention",
          "declaration",
          "treaty",
          "forum",
          "airport",
          "street",
          "suburb",
          "metro",
          "subway",
          "hotel",
          "district",
          "stadium",
          "university",
          "school",
          "hospital",
          "resident",
          "native",
          "neighbourhood",
          "neighborhood",
          "bureau",
          "marathon",
          "correspondent",
          "festival",
          "stock",
          "court",
          "memorandum",
          "format",
          "round");

  private PlaceGrammar() {}

  /**
   * Whether a capital, seat or region is the place of something here.
   *
   * @param sentences the article's
   * @param match the name
   * @param names the names before it, already decided
   */
  static boolean isPlace(List<Sentence> sentences, NameMatch match, NameTable names) {
    Sense.Kind kind = match.senses().get(0).kind();
    if (kind != Sense.Kind.SEAT && kind != Sense.Kind.PLACE) {
      return false;
    }
    Sentence st = sentences.get(match.sentence());
    return underLocative(st, match.first(), kind == Sense.Kind.PLACE)
        || (kind == Sense.Kind.PLACE && behindTown(st, match.first()))
        || joinedToPlace(st, match, names)
        || beforeWhatIsHeld(st, match.last());
  }

  private static boolean underLocative(Sentence st, int first, boolean region) {
    int before = first - 1;
    while (before >= 0 && PARTS.contains(lower(st, before))) {
      if (REGIONAL.contains(lower(st, before))) {
        return true;
      }
      before--;
    }
    return before >= 0
        && st.tag(before) != Upos.PROPN
        && (LOCATIVE.contains(lower(st, before))
            || (region && DIRECTIONAL.contains(lower(st, before))))
        && !(before > 0 && FELT.contains(st.lemma(before - 1)));
  }

  /** "a court in Atlanta, Georgia". */
  private static boolean behindTown(Sentence st, int first) {
    return first > 1 && st.form(first - 1).equals(",") && st.tag(first - 2) == Upos.PROPN;
  }

  /** "in Paris and London". */
  private static boolean joinedToPlace(Sentence st, NameMatch match, NameTable names) {
    if (match.first() < 2 || st.tag(match.first() - 1) != Upos.CCONJ) {
      return false;
    }
    NameMatch before = names.at(match.sentence(), match.first() - 2);
    return before != null && names.isPlace(before);
  }

  /** "the Minsk agreements", "a Paris-based paper"; but "Beijing's talks" are its own. */
  private static boolean beforeWhatIsHeld(Sentence st, int last) {
    int next = last + 1;
    if (next < st.size() && st.form(next).equals("-")) {
      next++;
    }
    if (next < st.size() && st.tag(next) == Upos.ADJ) {
      next++;
    }
    return next < st.size()
        && (lower(st, next).equals("based")
            || lower(st, next).equals("-based")
            || (HELD.contains(st.lemma(next).toLowerCase(Locale.ROOT))
                && st.tag(next) != Upos.VERB));
  }

  private static String lower(Sentence st, int token) {
    return st.form(token).toLowerCase(Locale.ROOT);
  }
}
