package org.entente.code.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The titles and nationality words before a person's name, read by word order: parsers lose them
 * where they pile up ("said Norwegian Defence Minister Kari Lund").
 */
final class Titles {
  private static final Set<String> TENSES =
      Set.of(
          "former",
          "ex",
          "then",
          "acting",
          "deputy",
          "vice",
          "interim",
          "new",
          "outgoing",
          "late",
          "senior",
          "top",
          "veteran",
          "ousted",
          "caretaker",
          "incoming",
          "newly",
          "first");

  private final ActorFinder finder;
  private final Lexicon lexicon;

  Titles(ActorFinder finder, Lexicon lexicon) {
    this.finder = finder;
    this.lexicon = lexicon;
  }

  /** The phrase with the whole title before its name; the same phrase when there is none. */
  NounPhrase widen(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    if (st.tag(phrase.head()) != Upos.PROPN) {
      return phrase;
    }
    int first = phrase.first();
    if (!titled(st, phrase)) {
      int title = first - 1;
      Optional<SectorNoun> noun = title < 0 ? Optional.empty() : title(st, title);
      if (noun.isEmpty()) {
        return phrase;
      }
      first = Math.max(0, title - noun.get().predicate().before().size());
    }
    while (first > 0 && joins(sentence, st, first - 1)) {
      NameMatch name = finder.nameAt(sentence, first - 1);
      first = name == null ? first - 1 : name.first();
    }
    if (st.tag(first) == Upos.PART) {
      return phrase;
    }
    return first == phrase.first()
        ? phrase
        : new NounPhrase(st, phrase.head(), first, phrase.last());
  }

  private boolean titled(Sentence st, NounPhrase phrase) {
    for (int token = phrase.first(); token < phrase.head(); token++) {
      if (title(st, token).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<SectorNoun> title(Sentence st, int token) {
    return st.tag(token) != Upos.NOUN && st.tag(token) != Upos.PROPN
        ? Optional.empty()
        : lexicon
            .words()
            .findSectorNoun(st, token)
            .filter(noun -> noun.kind() == SectorNoun.Kind.PERSON);
  }

  /** A nationality, an owner ("China's"), a body ("foreign ministry") or a word of time. */
  private boolean joins(int sentence, Sentence st, int token) {
    NameMatch name = finder.nameAt(sentence, token);
    if (name != null) {
      return name.senses().get(0).kind() != Sense.Kind.PERSON;
    }
    if (st.tag(token) == Upos.PART) {
      return token > 0 && finder.nameAt(sentence, token - 1) != null;
    }
    if (TENSES.contains(st.form(token).toLowerCase(Locale.ROOT))) {
      return true;
    }
    return switch (st.tag(token)) {
      case NOUN, PROPN -> lexicon.words().findSectorNoun(st, token).isPresent();
      case ADJ -> partOfNoun(st, token);
      default -> false;
    };
  }

  /** "foreign" before "ministry". */
  private boolean partOfNoun(Sentence st, int token) {
    return token + 1 < st.size()
        && lexicon
            .words()
            .findSectorNoun(st, token + 1)
            .filter(noun -> !noun.predicate().before().isEmpty())
            .isPresent();
  }
}
