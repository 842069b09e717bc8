package org.entente.code.actor;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes participants of one article: actor and words together. */
final class Participants {
  private final Lexicon lexicon;
  private final String text;

  Participants(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  Participant of(
      String actor, List<Sector> sectors, String name, Span span, @Nullable String person) {
    return new Participant(actor, sectors, name, span.of(text), span, person);
  }

  Participant of(Sense sense, List<Sector> sectors, Span span) {
    return of(sense.actor(), sectors, registryName(sense), span, sense.person());
  }

  /** One who is not in the registry: named by the words, with the sectors they tell. */
  Participant unknown(String name, List<Sector> sectors, Span span, @Nullable String person) {
    return of("X:" + name, sectors, name, span, person);
  }

  String registryName(Sense sense) {
    return lexicon.actors().find(sense.actor()).map(Actor::name).orElse(sense.name());
  }

  /** The same one, named elsewhere. */
  Participant at(Participant known, Span span) {
    return of(known.actor(), known.sectors(), known.name(), span, known.person());
  }

  List<Participant> at(List<Participant> known, Span span) {
    return known.stream().map(one -> at(one, span)).toList();
  }

  static List<Sector> merge(List<Sector> first, List<Sector> second) {
    List<Sector> merged = new ArrayList<>(first);
    for (Sector sector : second) {
      if (!merged.contains(sector)) {
        merged.add(sector);
      }
    }
    return merged;
  }
}
