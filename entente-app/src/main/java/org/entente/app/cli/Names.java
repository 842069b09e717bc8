package org.entente.app.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.model.actor.Sense;
import org.entente.model.remark.EntenteException;

/** Actors as users name them. */
final class Names {
  private Names() {}

  /**
   * The code of an actor.
   *
   * @param name a code or name as typed
   * @param present codes that appear in the data, known or not
   * @throws EntenteException USER, with the nearest names, if nobody is called so
   */
  static String code(String name, Engine engine, Collection<String> present) {
    if (present.contains(name)) {
      return name;
    }
    Optional<String> code = known(name, engine.lexicon().actors());
    if (code.isPresent()) {
      return code.get();
    }
    List<String> all =
        Stream.concat(
                engine.lexicon().actors().list().stream()
                    .flatMap(actor -> Stream.of(actor.code(), actor.name())),
                present.stream())
            .toList();
    throw new EntenteException(
        EntenteException.Code.USER,
        "no actor is known as '"
            + name
            + "'; the nearest are "
            + String.join(", ", Nearest.always(name, all)),
        null);
  }

  private static Optional<String> known(String nameOrCode, ActorRegistry actors) {
    String code = nameOrCode.toUpperCase(Locale.ROOT);
    if (actors.find(code).isPresent()) {
      return Optional.of(code);
    }
    List<Sense> senses = actors.names().find(nameOrCode);
    return senses == null
        ? Optional.empty()
        : senses.stream()
            .filter(sense -> sense.kind() == Sense.Kind.NAME)
            .map(Sense::actor)
            .findFirst();
  }

  /** The code of an actor's code or name, empty when it is not known. */
  static Optional<String> registered(String name, Engine engine) {
    return known(name, engine.lexicon().actors());
  }

  /** Codes of all states and territories (true) or of all organisations (false). */
  static List<String> codes(boolean states, Engine engine) {
    return engine.lexicon().actors().list().stream()
        .filter(actor -> states ? actor.isState() : actor.isOrganisation())
        .map(Actor::code)
        .toList();
  }
}
