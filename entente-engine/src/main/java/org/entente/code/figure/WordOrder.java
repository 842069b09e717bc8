package org.entente.code.figure;

import java.util.List;
import java.util.Set;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** What stands before and behind a word of giving or taking, by the order of words alone. */
final class WordOrder {
  private static final Set<String> RELATIVES = Set.of("that", "which", "who");
  private static final Set<String> PLACES = Set.of("in", "of", "from", "at");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> DEGREES = Set.of("over", "about", "around", "than");
  private static final int FARTHEST = 12;

  private final HandoverFinder finder;
  private final Sentence st;

  WordOrder(HandoverFinder finder, Sentence st) {
    this.finder = finder;
    this.st = st;
  }

  /**
   * What follows a word.
   *
   * @param item head of the first good; -1 when none
   * @param bare who stands without a preposition before the good
   * @param pronoun a pronoun in that place; -1 when none
   * @param from who stands behind "from"
   * @param to who stands behind "to", else behind "for"
   * @param by who stands behind "by"
   */
  record After(
      int item,
      List<Participant> bare,
      int pronoun,
      List<Participant> from,
      List<Participant> to,
      List<Participant> by) {}

  /**
   * What precedes a word.
   *
   * @param subject head of the phrase that is its subject; -1 when none
   * @param inner head of the place named inside that phrase; -1 when none
   * @param making whether the phrase says that it is made in that place
   * @param finding whether it says that it was found there
   * @param described the good that the word's clause describes; -1 when none
   * @param pronoun a pronoun for the subject; -1 when none
   * @param verb the verb passed on the way; -1 when none
   */
  record Before(
      int subject,
      int inner,
      boolean making,
      boolean finding,
      int described,
      int pronoun,
      int verb) {}

  /** "was sold", and "the tanks sold to" beside no auxiliary. */
  boolean passive(int verb) {
    String feature = st.feature(verb);
    if (!feature.equals("VBN") && !feature.equals("VBD")) {
      return false;
    }
    int at = verb - 1;
    while (at >= 0 && (st.tag(at) == Upos.ADV || st.tag(at) == Upos.PART)) {
      at--;
    }
    if (at >= 0 && st.tag(at) == Upos.AUX) {
      return st.lemma(at).equals("be");
    }
    boolean follows = verb + 1 < st.size() && st.tag(verb + 1) == Upos.ADP;
    return follows && (at < 0 || st.tag(at) == Upos.CCONJ || finder.good(at));
  }

  /** What follows the word up to the end of its clause; goods under "with" where it fits out. */
  After after(int word, boolean verbal, boolean fitsOut) {
    int item = -1;
    int pronoun = -1;
    List<Participant> bare = List.of();
    List<Participant> from = List.of();
    List<Participant> to = List.of();
    List<Participant> by = List.of();
    List<Participant> purpose = List.of();
    boolean orders = st.tag(word) == Upos.NOUN && st.lemma(word).equals("order");
    boolean aside = false;
    for (int at = word + 1; at < st.size() && !over(at, word); at++) {
      String form = st.form(at);
      if (st.tag(at) == Upos.PRON && item < 0 && pronoun < 0) {
        pronoun = at;
      } else if (st.tag(at) == Upos.VERB && at > word + 1 && !opens(at)) {
        aside = !form.endsWith("ing") || aside; // "missiles | developed by"
      } else if (mark(at)) {
        aside = false;
      } else if (st.tag(at) == Upos.ADP) {
        int head = phraseEnd(at + 1);
        List<Participant> there = aside ? List.of() : named(head);
        switch (form) {
          case "from" -> from = from.isEmpty() ? there : from;
          case "to", "into" -> to = to.isEmpty() ? there : to;
          case "by" -> by = by.isEmpty() ? there : by;
          case "for" -> purpose = purpose.isEmpty() ? there : purpose;
          default -> {}
        }
        boolean ofThing =
            form.equals("of") || orders && form.equals("for") || fitsOut && form.equals("with");
        boolean measured = verbal && amount(at);
        boolean thing = (ofThing || measured) && head > at && finder.good(head);
        item = item < 0 && thing ? head : item;
        at = Math.max(at, head);
      } else if (opens(at)) {
        int head = phraseEnd(at);
        boolean more =
            head >= 0 && HandoverWords.PARTS.contains(st.lemma(head)) && next(head, "of");
        if (item < 0 && head >= 0 && finder.good(head) && !more && verbal) {
          item = head;
        } else if (item < 0 && bare.isEmpty() && !aside) {
          bare = named(head);
        }
        at = Math.max(at, head);
      }
    }
    return new After(item, bare, pronoun, from, to.isEmpty() ? purpose : to, by);
  }

  /** "up to 50 tanks", "over 50 tanks": the preposition only says how many. */
  private boolean amount(int preposition) {
    boolean degree =
        st.form(preposition).equals("to")
            ? st.form(preposition - 1).equals("up")
            : DEGREES.contains(st.form(preposition));
    return degree && preposition + 1 < st.size() && st.tag(preposition + 1) == Upos.NUM;
  }

  /** What precedes the word: its subject across auxiliaries, adverbs and verbs that govern it. */
  Before before(int word) {
    int verb = -1;
    int at = word - 1;
    int low = Math.max(0, word - FARTHEST);
    while (at >= low && !Phrases.noun(st, at) && st.tag(at) != Upos.PRON) {
      verb = st.tag(at) == Upos.VERB ? at : verb;
      at = verb < 0 ? beforeAside(at) : at;
      if (st.form(at).equals(";") || st.tag(at) == Upos.SCONJ) {
        break;
      }
      at--;
    }
    if (at < low) {
      return new Before(-1, -1, false, false, -1, -1, verb);
    }
    if (relative(at)) {
      int name = st.form(at - 1).equals(",") ? at - 2 : at - 1;
      return new Before(Phrases.noun(st, name) ? name : -1, -1, false, false, -1, -1, verb);
    }
    if (st.tag(at) == Upos.PRON) {
      return new Before(-1, -1, false, false, described(at), at, verb);
    }
    int first = phraseStart(at);
    int outer = first - 1;
    boolean placed = outer > 0 && st.tag(outer) == Upos.ADP && PLACES.contains(st.form(outer));
    if (placed && Phrases.noun(st, outer - 1)) {
      return new Before(outer - 1, at, false, false, -1, -1, verb);
    }
    if (placed && st.tag(outer - 1) == Upos.VERB && Phrases.noun(st, outer - 2)) {
      String participle = st.lemma(outer - 1);
      boolean making = HandoverWords.MAKING.contains(participle);
      boolean finding = HandoverWords.FINDING.contains(participle);
      return new Before(outer - 2, at, making, finding, -1, -1, verb);
    }
    return new Before(at, -1, false, false, described(first), -1, verb);
  }

  /** "Oslo, which pays well, | buys": the token before the aside the comma closes, else itself. */
  private int beforeAside(int token) {
    if (!st.form(token).equals(",")) {
      return token;
    }
    int opening = token - 1;
    while (opening > 0 && !st.form(opening).equals(",")) {
      opening--;
    }
    boolean aside = opening > 0 && Phrases.noun(st, opening - 1) && !opens(opening + 1);
    return aside ? opening : token;
  }

  private boolean relative(int token) {
    return token > 0 && RELATIVES.contains(st.form(token));
  }

  /** "gas that | Oslo sells", "the gas | Oslo sells": the good before a clause; or -1. */
  private int described(int subject) {
    return relative(subject - 1) ? thingBefore(subject - 1) : thingEnding(subject - 1);
  }

  private int thingBefore(int relative) {
    boolean parted = relative > 1 && st.form(relative - 1).equals(",");
    return thingEnding(parted ? relative - 2 : relative - 1);
  }

  private int thingEnding(int thing) {
    return thing >= 0 && finder.good(thing) ? thing : -1;
  }

  private boolean over(int at, int word) {
    boolean clause = st.tag(at) == Upos.VERB && !opens(at) || st.tag(at) == Upos.AUX;
    boolean joined = at == word + 2 && st.tag(word + 1) == Upos.CCONJ;
    if (clause && FINITE.contains(st.feature(at)) && !joined) {
      boolean participle = st.feature(at).equals("VBD") && finder.good(at - 1) && next(at, "by");
      return !participle;
    }
    boolean purpose = st.tag(at) == Upos.PART && at + 1 < st.size() && st.tag(at + 1) == Upos.VERB;
    return purpose
        || st.tag(at) == Upos.SCONJ
        || relative(at)
        || st.form(at).equals(";")
        || st.form(at).equals(":");
  }

  private boolean next(int token, String form) {
    return token + 1 < st.size() && st.form(token + 1).equals(form);
  }

  private boolean mark(int token) {
    return st.tag(token) == Upos.PUNCT && !st.form(token).equals("-");
  }

  /** Whether a noun phrase may begin or go on here; "loitering drones" begins with its verb. */
  private boolean opens(int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, ADJ, NUM, DET -> true;
      case VERB ->
          (st.feature(token).equals("VBN") || st.feature(token).equals("VBG") || counted(token))
              && token + 1 < st.size()
              && Phrases.noun(st, token + 1)
              && !Phrases.noun(st, token - 1);
      default -> inside(token);
    };
  }

  /** "116 | used tanks", with the participle taken for a past tense. */
  private boolean counted(int token) {
    boolean after = token > 0 && (st.tag(token - 1) == Upos.NUM || st.tag(token - 1) == Upos.DET);
    return after && st.feature(token).equals("VBD");
  }

  private boolean inside(int token) {
    String feature = st.feature(token);
    return feature.equals("PRP$") || feature.equals("POS") || st.form(token).equals("-");
  }

  /** The last word of the noun phrase that begins at the token; -1 when none does. */
  int phraseEnd(int from) {
    int last = from;
    while (last + 1 < st.size() && opens(last) && opens(last + 1) && !parted(last)) {
      last++;
    }
    return last < st.size() && Phrases.noun(st, last) ? last : -1;
  }

  private int phraseStart(int last) {
    int first = last;
    while (first > 0 && opens(first - 1) && !parted(first - 1)) {
      first--;
    }
    return first;
  }

  /** "Oslo | last July", "drones | worth": behind a noun no new words of a phrase begin. */
  private boolean parted(int noun) {
    return Phrases.noun(st, noun) && !Phrases.noun(st, noun + 1) && !inside(noun + 1);
  }

  /** Who the phrase names, or the place it stands in: "to five towns in Mali". */
  private List<Participant> named(int head) {
    if (head < 0) {
      return List.of();
    }
    List<Participant> found = finder.who(head);
    boolean known = found.stream().anyMatch(Participant::registered);
    return known || !next(head, "in") ? found : finder.who(phraseEnd(head + 2));
  }
}
