package org.entente.code.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;

/** Resolves a name that stands alone: "Armenian Prime Minister Nikol Pashinyan". */
public final class NameResolver {
  private static final double REGISTERED = 0.9;
  private static final double SECTOR_ONLY = 0.6;
  private static final double UNREGISTERED = 0.4;

  private final Lexicon lexicon;

  /**
   * @param lexicon who there is
   */
  public NameResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Who the name is on the reading's day of publication.
   *
   * @param name a reading whose whole text is the name; its article's date is the day asked for
   */
  public Optional<Participant> resolve(Reading name) {
    if (name.sentences().isEmpty()) {
      return Optional.empty();
    }
    ActorFinder finder = new ActorFinder(lexicon, name);
    LocalDate day = name.article().published() == null ? null : name.article().published().date();
    List<Participant> found = finder.whole(0, day);
    return found.stream().findFirst();
  }

  /** Probability that the answer is right, [0, 1]; rough, by kind of answer. */
  public static double confidence(Participant participant) {
    if (participant.registered()) {
      return REGISTERED;
    }
    return participant.actor().isEmpty() ? SECTOR_ONLY : UNREGISTERED;
  }
}
