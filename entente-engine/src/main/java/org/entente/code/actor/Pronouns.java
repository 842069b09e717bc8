package org.entente.code.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.code.actor.Memory.Named;
import org.entente.lexicon.Actor;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom pronouns stand for. What cannot be told stays unresolved. */
final class Pronouns {
  /** How many sentences back a pronoun may reach. */
  private static final int PRONOUN_REACH = 2;

  private static final int JOINED_CLAUSES = 4;

  private static final Set<String> RELATIVE = Set.of("which", "who", "that");

  /** What persons who are named apart have together. */
  private static final Set<String> MEETINGS =
      Set.of("call", "talk", "meeting", "conversation", "summit", "discussion", "encounter");

  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> NEUTER = Set.of("it", "its");
  private static final Set<String> PLURAL = Set.of("they", "them", "their");

  private final ActorFinder finder;
  private final Reading reading;
  private final Memory memory;

  Pronouns(ActorFinder finder, Reading reading, Memory memory) {
    this.finder = finder;
    this.reading = reading;
    this.memory = memory;
  }

  /** Who a pronoun is; empty when it cannot be told. */
  List<Participant> find(int sentence, int token) {
    String form = reading.sentences().get(sentence).form(token).toLowerCase(Locale.ROOT);
    List<Participant> met = PLURAL.contains(form) ? met(sentence, token) : List.of();
    if (!met.isEmpty()) {
      return met;
    }
    Named found = null;
    if (PERSONAL.contains(form)) {
      found = latest(sentence, token, Named::human);
    } else if (NEUTER.contains(form)) {
      found =
          latest(
              sentence,
              token,
              one ->
                  !one.human() && one.participant().registered() && !one.place() && !one.group());
    } else if (PLURAL.contains(form)) {
      found =
          latest(
              sentence,
              token,
              one ->
                  one.participant().registered()
                      && (one.group() || fighters(one) || memory.rows().of(one).size() > 1));
    } else if (form.equals("both")) {
      Sentence st = reading.sentences().get(sentence);
      return memory.rows().lastTwo(sentence, new NounPhrase(st, token, token, token));
    }
    if (found == null) {
      return List.of();
    }
    Span span = reading.sentences().get(sentence).span(token);
    List<Participant> all = new ArrayList<>();
    for (Named one : PLURAL.contains(form) ? memory.rows().of(found) : List.of(found)) {
      ActorFinder.addNew(all, List.of(finder.withSpan(one.participant(), span)));
    }
    if (PLURAL.contains(form)) {
      for (Participant one : joined(found)) {
        ActorFinder.addNew(all, List.of(finder.withSpan(one, span)));
      }
    }
    return List.copyOf(all);
  }

  /** "the alliance and its partners": what is joined to a name, named by it or not. */
  private List<Participant> joined(Named one) {
    Sentence st = reading.sentences().get(one.sentence());
    boolean second = st.is(one.token(), "conj");
    return second ? finder.at(one.sentence(), st.head(one.token())) : List.of();
  }

  /** "Rutte raised it with Merz during <i>their</i> call": the two persons named before. */
  private List<Participant> met(int sentence, int token) {
    Sentence st = reading.sentences().get(sentence);
    if (!st.relation(token).equals("nmod:poss") || !MEETINGS.contains(st.lemma(st.head(token)))) {
      return List.of();
    }
    List<Participant> two = new ArrayList<>();
    for (int index = memory.firstAfter(sentence - 1);
        index < memory.firstAfter(sentence) && memory.named(index).token() < token;
        index++) {
      if (memory.named(index).human()) {
        ActorFinder.addNew(two, List.of(memory.named(index).participant()));
      }
    }
    boolean both = two.size() == 2 && !two.get(0).actor().equals(two.get(1).actor());
    return both
        ? two.stream().map(one -> finder.withSpan(one, st.span(token))).toList()
        : List.of();
  }

  /** "The Taliban": one group, and those in it. */
  private boolean fighters(Named one) {
    return memory.kind(one.participant()) == Actor.Kind.GROUP;
  }

  /**
   * The nearest subject named before in this sentence, then in those before; else the only one that
   * this sentence names.
   */
  private @Nullable Named latest(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    String form = st.form(token).toLowerCase(Locale.ROOT);
    boolean subjectLike = st.is(token, "nsubj") || st.relation(token).equals("nmod:poss");
    Named blamed = objectBefore(sentence, token, fits);
    if (blamed != null) {
      return blamed;
    }
    Named owner = relativeSubject(sentence, token, fits);
    if (owner != null) {
      return owner;
    }
    Named speaker = speakerBefore(sentence, token, fits);
    if (speaker != null) {
      boolean thing = NEUTER.contains(form) && undergoes(st, token);
      return thing && sentence > 0 && thingTold(sentence - 1, form) ? null : speaker;
    }
    Named nearest = null;
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.token() < token);
      if (!before || !fits.test(one) || ownSubject(sentence, token, one)) {
        continue;
      }
      if (one.sentence() < sentence - PRONOUN_REACH) {
        break;
      }
      if (one.subject() || !subjectLike) {
        boolean unsure =
            (!subjectLike && rivalled(one, sentence, token, fits))
                || objectMeant(one, st, token, form);
        return unsure ? null : one;
      }
      nearest = nearest == null ? one : nearest;
    }
    boolean sure =
        nearest != null
            && nearest.sentence() == sentence
            && !rivalled(nearest, sentence, token, fits);
    return sure ? nearest : null;
  }

  /** "Bonn asked Oslo for gas. The dealer warned it": of two the words tell neither. */
  private boolean rivalled(Named one, int sentence, int token, Predicate<Named> fits) {
    for (int index = memory.firstAfter(one.sentence() - 1);
        index < memory.firstAfter(one.sentence());
        index++) {
      Named other = memory.named(index);
      boolean before = one.sentence() < sentence || other.token() < token;
      if (before
          && fits.test(other)
          && !other.participant().same(one.participant())
          && !ownSubject(sentence, token, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Chile sold the lithium. It is needed", "it is in a port": what something is done to, or where
   * it is, is told of the object.
   */
  private boolean objectMeant(Named one, Sentence st, int token, String pronoun) {
    Sentence before = reading.sentences().get(one.sentence());
    int clause = before.head(one.token());
    return (undergoes(st, token) || st.is(token, "obj"))
        && clause >= 0
        && thing(one.sentence(), before.child(clause, "obj"), pronoun);
  }

  /** Whether something is done to the word, or only said what or where it is. */
  private static boolean undergoes(Sentence st, int token) {
    return st.relation(token).equals("nsubj:pass")
        || (st.is(token, "nsubj") && st.child(st.head(token), "cop") >= 0);
  }

  /** Whether the sentence before tells of a thing that "it" may mean. */
  private boolean thingTold(int sentence, String pronoun) {
    Sentence before = reading.sentences().get(sentence);
    for (int token = 0; token < before.size(); token++) {
      if ((before.is(token, "nsubj") || before.is(token, "obj"))
          && thing(sentence, token, pronoun)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a noun that the pronoun may mean and no actor the registry knows. */
  private boolean thing(int sentence, int noun, String pronoun) {
    String feature = PLURAL.contains(pronoun) ? "NNS" : "NN";
    return noun >= 0
        && reading.sentences().get(sentence).feature(noun).equals(feature)
        && finder.at(sentence, noun).stream().noneMatch(Participant::registered);
  }

  /** "Pakistan, which suspended trade with its neighbour": what "its" stands for "which" does. */
  private @Nullable Named relativeSubject(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    int verb = st.head(token);
    while (verb >= 0 && st.tag(verb) != Upos.VERB) {
      verb = st.head(verb);
    }
    int subject = -1;
    for (int step = 0; step < JOINED_CLAUSES && verb >= 0 && subject < 0; step++) {
      subject = st.child(verb, "nsubj");
      verb = subject < 0 && st.is(verb, "conj") ? st.head(verb) : -1;
    }
    if (subject < 1 || subject > token || !RELATIVE.contains(st.lemma(subject))) {
      return null;
    }
    int end = st.form(subject - 1).equals(",") ? subject - 2 : subject - 1;
    for (int index = memory.size() - 1; index >= 0; index--) {
      Named one = memory.named(index);
      if (one.sentence() == sentence
          && one.token() <= end
          && fits.test(one)
          && NounPhrase.at(st, one.token()).last() >= end) {
        return one;
      }
    }
    return null;
  }

  /** "Oslo said that Bonn was wrong and that it would go": who speaks, of itself. */
  private @Nullable Named speakerBefore(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    if (!st.is(token, "nsubj")) {
      return null;
    }
    int clause = st.head(token);
    while (clause >= 0 && st.is(clause, "conj") && st.child(clause, "mark") >= 0) {
      clause = st.head(clause);
    }
    int subject = clause < 0 || !st.is(clause, "ccomp") ? -1 : st.child(st.head(clause), "nsubj");
    return subject < 0 || subject > token ? null : at(sentence, subject, fits);
  }

  private @Nullable Named at(int sentence, int token, Predicate<Named> fits) {
    for (int index = memory.firstAfter(sentence - 1);
        index < memory.firstAfter(sentence);
        index++) {
      if (memory.named(index).token() == token && fits.test(memory.named(index))) {
        return memory.named(index);
      }
    }
    return null;
  }

  /** "criticised Iran for its attack": the deed is the object's. */
  private @Nullable Named objectBefore(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    int deed = st.head(token);
    if (!st.relation(token).equals("nmod:poss") || deed < 0 || !st.is(deed, "obl")) {
      return null;
    }
    int verb = st.head(deed);
    for (int index = memory.firstAfter(sentence - 1);
        index < memory.firstAfter(sentence);
        index++) {
      Named one = memory.named(index);
      if (fits.test(one) && st.head(one.token()) == verb && st.is(one.token(), "obj")) {
        return one;
      }
    }
    return null;
  }

  /** "Zelensky thanked him", "Bonn called Oslo to thank it": the object is not who does it. */
  private boolean ownSubject(int sentence, int token, Named one) {
    Sentence st = reading.sentences().get(sentence);
    return one.sentence() == sentence
        && one.subject()
        && !st.relation(token).equals("nmod:poss")
        && clauseOfSubject(st, st.head(token)) == st.head(one.token());
  }

  /** The clause whose subject the verb shares: its own, or that of the verb it hangs on. */
  private static int clauseOfSubject(Sentence st, int verb) {
    int clause = verb;
    for (int step = 0; step < JOINED_CLAUSES && clause >= 0; step++) {
      int above = st.head(clause);
      boolean shares =
          st.is(clause, "conj")
              || st.is(clause, "advcl")
              || (st.is(clause, "xcomp") && st.child(above, "obj") < 0);
      if (!shares || above < 0 || st.child(clause, "nsubj") >= 0) {
        break;
      }
      clause = above;
    }
    return clause;
  }
}
