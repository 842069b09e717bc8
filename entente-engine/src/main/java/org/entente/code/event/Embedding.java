package org.entente.code.event;

import java.util.Set;
import org.entente.lexicon.Rule;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** How the acts of one sentence stand inside one another. */
final class Embedding {
  private static final int DEEPEST = 8;

  private static final Set<String> OCCASIONS =
      Set.of("after", "before", "since", "during", "amid", "following", "until", "despite");

  private final Sentence sentence;
  private final @Nullable Match[] matches;

  /**
   * @param matches one entry a token, null where no rule fits
   */
  Embedding(Sentence sentence, @Nullable Match[] matches) {
    this.sentence = sentence;
    this.matches = matches;
  }

  /** The act nearest to the sentence's root but for one, or null. */
  @Nullable Match uppermost(Match but) {
    Match upper = null;
    int least = Integer.MAX_VALUE;
    for (Match match : matches) {
      if (match != null && match != but) {
        int depth = depth(match.trigger());
        if (depth < least) {
          least = depth;
          upper = match;
        }
      }
    }
    return upper;
  }

  private int depth(int token) {
    int depth = 0;
    for (int at = token; at >= 0 && depth < sentence.size(); at = sentence.head(at)) {
      depth++;
    }
    return depth;
  }

  /** The act whose complement holds the act at the token, or null. */
  @Nullable Match governor(int trigger) {
    int token = trigger;
    boolean nominal = sentence.tag(trigger) == Upos.NOUN;
    for (int step = 0; step < DEEPEST; step++) {
      int head = sentence.head(token);
      if (head < 0 || !opensComplement(token, head, nominal)) {
        return null;
      }
      Match match = matches[head];
      nominal |= sentence.tag(token) == Upos.NOUN || sentence.is(token, "acl");
      boolean means = sentence.is(token, "advcl") && marked(token, "by");
      boolean sibling = sentence.is(token, "conj");
      if (match != null && !means && !sibling) {
        return match;
      }
      token = head;
    }
    return null;
  }

  /**
   * "condemned Russia's invasion", "troubled by the arrests": a deed named as the object of praise
   * or blame is the narrator's fact; only a clause or what stands under "of" is on the word of the
   * one who speaks.
   */
  boolean takenForGranted(Match match, @Nullable Match governor) {
    if (governor == null || match.rule().part() != Rule.Part.NOUN) {
      return false;
    }
    int token = match.trigger();
    for (int step = 0; step < DEEPEST && token >= 0; step++) {
      int head = sentence.head(token);
      if (head == governor.trigger()) {
        return sentence.is(token, "obj")
            || (sentence.is(token, "obl") && Roles.hasCase(sentence, token, "by"));
      }
      if (!sentence.is(token, "nmod") && !sentence.is(token, "obj")) {
        return false;
      }
      token = head;
    }
    return false;
  }

  private boolean opensComplement(int token, int head, boolean nominal) {
    if (sentence.is(token, "xcomp") || sentence.is(token, "ccomp")) {
      return true;
    }
    if (sentence.is(token, "advcl")) {
      int mark = sentence.child(token, "mark");
      String lemma = mark < 0 ? "" : sentence.lemma(mark);
      return switch (lemma) {
        case "to", "of", "from", "for", "against", "into", "over", "that", "on", "by" -> true;
        default -> caseMarked(token) || directGerund(token, head);
      };
    }
    if (sentence.is(token, "acl")) {
      return !sentence.relation(token).equals("acl:relcl")
          && sentence.tag(head) == Upos.NOUN
          && nonFinite(token);
    }
    if (sentence.is(token, "conj")) {
      return sentence.child(token, "nsubj") < 0;
    }
    return nominal
        && (sentence.is(token, "obj") || sentence.is(token, "obl") || sentence.is(token, "nmod"))
        && !sentence.relation(token).equals("nmod:poss")
        && !occasional(token);
  }

  /** "agreed after the invasion": when or amid what an act was done is no part of it. */
  private boolean occasional(int token) {
    int marker = sentence.child(token, "case");
    return marker >= 0 && OCCASIONS.contains(sentence.lemma(marker));
  }

  /** "denied supplying": a gerund right behind its verb. */
  private boolean directGerund(int token, int head) {
    boolean next =
        token == head + 1
            || (token == head + 2 && sentence.relation(head + 1).equals("compound:prt"));
    return next && sentence.feature(token).equals("VBG");
  }

  private boolean nonFinite(int token) {
    String feature = sentence.feature(token);
    return feature.equals("VB") || feature.equals("VBG") || feature.equals("NN");
  }

  private boolean marked(int token, String word) {
    int mark = sentence.child(token, "mark");
    return mark >= 0 && sentence.lemma(mark).equals(word);
  }

  private boolean caseMarked(int token) {
    return sentence.child(token, "case") >= 0;
  }

  /** The act directly in the complement of the match, or null. */
  @Nullable Match complement(Match match) {
    for (int token = 0; token < matches.length; token++) {
      Match inner = matches[token];
      if (inner != null && inner != match && governor(token) == match) {
        return inner;
      }
    }
    return null;
  }

  /** The verb or noun directly in the complement of the match, -1 when there is none. */
  int complementHead(Match match) {
    int trigger = match.trigger();
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      if (sentence.tag(child) == Upos.VERB
          && !sentence.is(child, "conj")
          && opensComplement(child, trigger, false)) {
        return child;
      }
    }
    int object = match.frame().object();
    int clause = object < 0 ? -1 : sentence.child(object, "acl");
    return clause >= 0 && sentence.tag(clause) == Upos.VERB && nonFinite(clause) ? clause : -1;
  }

  /** What the governor says of the act's standing. */
  static Rule.Complement complementOf(Match governor) {
    Rule.Complement complement = governor.rule().complement();
    boolean verbal =
        switch (governor.rule().type().quad()) {
          case VERBAL_COOPERATION, VERBAL_CONFLICT -> true;
          default -> false;
        };
    return complement == Rule.Complement.CLAIMED && !verbal ? Rule.Complement.ASSERTED : complement;
  }
}
