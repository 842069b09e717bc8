package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.code.grammar.Negation;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Whom a word judges: "the threat from Russia", "China poses a challenge", "Japan remains a
 * friend". The coding guide takes calling somebody a threat, challenge or enabler for ACCUSE and a
 * partner or friend for SUPPORT.
 */
final class Verdicts {
  /** What somebody poses, or what comes from them. */
  private static final Set<String> BLAME =
      Set.of(
          "threat",
          "challenge",
          "danger",
          "menace",
          "enabler",
          "facilitator",
          "adversary",
          "aggressor",
          "aggression",
          "enemy");

  private static final Set<String> POSING =
      Set.of("pose", "present", "constitute", "represent", "create");

  private final ActorFinder actors;
  private final WordBook words;

  Verdicts(ActorFinder actors, WordBook words) {
    this.actors = actors;
    this.words = words;
  }

  /** ACCUSE or SUPPORT where the token is such a word, else null. */
  @Nullable EventType type(Sentence st, int token) {
    if (disowned(st, token)) {
      return EventType.ACCUSE;
    }
    if (st.tag(token) != Upos.NOUN) {
      return null;
    }
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    if (BLAME.contains(lemma)) {
      return EventType.ACCUSE;
    }
    if (!words.relational(st, token)) {
      return null;
    }
    return words.polarity(st, token) < 0 ? EventType.ACCUSE : EventType.SUPPORT;
  }

  /** "does not represent the world", "did not speak for us": whose voice it is not. */
  private static boolean disowned(Sentence st, int token) {
    if (st.tag(token) != Upos.VERB || !Negation.under(st, token)) {
      return false;
    }
    int whose = st.child(token, "obl");
    return st.lemma(token).equals("represent") && st.child(token, "obj") > token
        || st.lemma(token).equals("speak") && whose > token && Roles.hasCase(st, whose, "for");
  }

  /** Those the word at the token judges; empty when the sentence does not say or denies it. */
  List<Participant> judged(int index, Sentence st, int token) {
    if (st.tag(token) == Upos.VERB) {
      int subject = Frame.of(st, token).subject();
      return subject < 0 ? List.of() : actors.group(index, subject);
    }
    List<Participant> found = new ArrayList<>();
    boolean blame = BLAME.contains(st.lemma(token).toLowerCase(Locale.ROOT));
    if (Negation.under(st, token)) {
      return List.of();
    }
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean said = st.is(child, "nsubj") && st.child(token, "cop") >= 0;
      boolean from =
          st.is(child, "nmod")
              && child > token
              && (Roles.hasCase(st, child, "from") || Roles.hasCase(st, child, "by"));
      boolean owned = st.relation(child).equals("nmod:poss");
      if (said || (blame && (from || owned))) {
        ActorFinder.addNew(found, actors.group(index, child));
      } else if (st.is(child, "acl") && POSING.contains(st.lemma(child))) {
        Frame posed = Frame.of(st, child);
        if (posed.subject() >= 0) {
          ActorFinder.addNew(found, actors.group(index, posed.subject()));
        }
      }
    }
    int head = st.head(token);
    boolean predicate = head >= 0 && st.is(token, "xcomp") && st.child(head, "nsubj") >= 0;
    boolean posed = head >= 0 && st.is(token, "obj") && POSING.contains(st.lemma(head));
    if (predicate || posed) {
      Frame frame = Frame.of(st, head);
      if (frame.subject() >= 0) {
        ActorFinder.addNew(found, actors.group(index, frame.subject()));
      }
    }
    return found;
  }
}
