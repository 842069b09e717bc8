package org.entente.code.actor;

import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whose a government, army or police is that the phrase does not say: of the state that its clause
 * is about, else of the one named last.
 */
final class HomeState {
  private static final int CLIMB = 8;
  private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "across");

  /** Bodies that act on their own state's people, so its own subject may be its owner. */
  private static final Set<Sector> INNER =
      Set.of(Sector.COP, Sector.JUD, Sector.LEG, Sector.OPP, Sector.PTY);

  private static final Set<Sector> DOMESTIC = Set.of(Sector.COP, Sector.LEG, Sector.OPP);

  /** Verbs of which the object's own bodies report: "Oslo shelled the town, the army said". */
  private static final Set<String> HARMING =
      Set.of(
          "attack",
          "strike",
          "hit",
          "shell",
          "bomb",
          "bombard",
          "fire",
          "shoot",
          "kill",
          "wound",
          "injure",
          "launch",
          "target",
          "invade",
          "raid",
          "storm",
          "seize",
          "capture",
          "destroy",
          "damage",
          "sink",
          "ram",
          "arrest",
          "detain",
          "violate",
          "enter",
          "cross",
          "jam",
          "hack",
          "threaten",
          "pound",
          "assault",
          "ambush",
          "abduct",
          "kidnap",
          "deploy",
          "mass");

  private static final Set<String> MEETINGS =
      Set.of("meeting", "summit", "conference", "gathering", "session", "council");

  private final ActorFinder finder;
  private final Lexicon lexicon;
  private final Reading reading;

  HomeState(ActorFinder finder, Lexicon lexicon, Reading reading) {
    this.finder = finder;
    this.lexicon = lexicon;
    this.reading = reading;
  }

  /** The state's name where it stands, or null when no state is near. */
  @Nullable Sense of(int sentence, NounPhrase phrase, Sector sector) {
    if (meeting(phrase)) {
      return null;
    }
    Sense found = around(sentence, phrase, sector);
    if (found == null) {
      found = lastNamed(sentence, phrase.first() - 1);
    }
    if (found == null && DOMESTIC.contains(sector)) {
      found = onlyNamed(sentence); // "the president called on Spain": hardly Spain's own
    }
    return found == null && sentence > 0 ? before(sentence - 1) : found;
  }

  /** "a meeting of foreign ministers in Oslo": of many states, and Oslo only their host. */
  private static boolean meeting(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int head = phrase.head();
    return st.feature(head).equals("NNS")
        && st.is(head, "nmod")
        && Grammar.marked(st, head, "of")
        && MEETINGS.contains(st.lemma(st.head(head)));
  }

  /** The one state a sentence names, else that of its subject; null when neither is sure. */
  private @Nullable Sense before(int sentence) {
    Sense only = onlyNamed(sentence);
    if (only != null) {
      return only;
    }
    Sentence st = reading.sentences().get(sentence);
    for (int token = 0; token < st.size(); token++) {
      if (st.is(token, "nsubj")) {
        return finder.at(sentence, token).isEmpty() ? null : within(sentence, st, token);
      }
    }
    return null;
  }

  /** "police in Lagos", "in Lagos, police", "Kenya said its commandos", climbing the clauses. */
  private @Nullable Sense around(int sentence, NounPhrase phrase, Sector sector) {
    Sentence st = phrase.sentence();
    int from = -1;
    int token = phrase.head();
    for (int step = 0; step < CLIMB && token >= 0; step++) {
      for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
        if (child == from || phrase.contains(child)) {
          continue;
        }
        boolean place = places(st, child);
        boolean subject =
            st.is(child, "nsubj")
                && (from != phrase.head() || st.is(from, "obl") || INNER.contains(sector));
        if (place || subject) {
          Sense state = within(sentence, st, child);
          if (state != null) {
            return state;
          }
        }
      }
      Sense told = from >= 0 && st.is(from, "nsubj") ? ofContent(sentence, st, token) : null;
      if (told != null) {
        return told;
      }
      from = token;
      token = st.head(token);
    }
    return null;
  }

  /**
   * "Kenya has sent trucks to Mali, the ministry said": the state that what they say is about; none
   * where it is told to harm others, since those who suffer report it too.
   */
  private @Nullable Sense ofContent(int sentence, Sentence st, int verb) {
    int content = st.child(verb, "ccomp");
    if (content < 0 || HARMING.contains(st.lemma(content))) {
      return null;
    }
    int subject = st.child(content, "nsubj");
    return subject < 0 ? null : within(sentence, st, subject);
  }

  private static boolean places(Sentence st, int token) {
    int marker = st.child(token, "case");
    return (st.is(token, "obl") || st.is(token, "nmod"))
        && marker >= 0
        && PLACING.contains(st.lemma(marker));
  }

  /** A state in the phrase or in the place under it. */
  private @Nullable Sense within(int sentence, Sentence st, int head) {
    NounPhrase phrase = NounPhrase.at(st, head);
    for (int token = phrase.first(); token <= phrase.last(); token++) {
      Sense state = state(sentence, token);
      if (state != null) {
        return state;
      }
    }
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (child > head && st.is(child, "nmod")) {
        Sense state = state(sentence, child);
        if (state != null) {
          return state;
        }
      }
    }
    return null;
  }

  private @Nullable Sense lastNamed(int sentence, int before) {
    for (int token = before; token >= 0; token--) {
      Sense state = state(sentence, token);
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  /** The one state that the sentence names; null when it names several. */
  private @Nullable Sense onlyNamed(int sentence) {
    Sense only = null;
    for (int token = 0; token < reading.sentences().get(sentence).size(); token++) {
      Sense state = state(sentence, token);
      if (state != null && only != null && !only.actor().equals(state.actor())) {
        return null;
      }
      only = state == null ? only : state;
    }
    return only;
  }

  private @Nullable Sense state(int sentence, int token) {
    NameMatch match = finder.nameAt(sentence, token);
    if (match == null) {
      return null;
    }
    Sense sense = match.senses().get(0);
    return lexicon.actors().isState(sense.actor()) ? sense : null;
  }
}
