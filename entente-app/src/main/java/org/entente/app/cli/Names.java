package org.entente.app.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.model.actor.Sense;
import org.entente.model.remark.EntenteException;

/** Actors as users name them. */
final class Names {
  private static final int OFFERED = 3;

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
    String near =
        Stream.concat(
                engine.lexicon().actors().list().stream()
                    .flatMap(actor -> Stream.of(actor.code(), actor.name())),
                present.stream())
            .distinct()
            .sorted(
                Comparator.comparingDouble((String other) -> distance(name, other))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(OFFERED)
            .collect(Collectors.joining(", "));
    throw new EntenteException(
        EntenteException.Code.USER,
        "no actor is known as '" + name + "'; the nearest are " + near,
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

  /** The code of a country's name, empty when it is not known. */
  static Optional<String> country(String name, Engine engine) {
    return known(name, engine.lexicon().actors());
  }

  /** Codes of all states and territories (true) or of all organisations (false). */
  static List<String> codes(boolean states, Engine engine) {
    return engine.lexicon().actors().list().stream()
        .filter(actor -> states ? actor.isState() : actor.isOrganisation())
        .map(Actor::code)
        .toList();
  }

  /** Edits from one to the other, over the longer one's length. */
  private static double distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    List<Integer> row = new ArrayList<>();
    for (int k = 0; k <= to.length(); k++) {
      row.add(k);
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row.get(0);
      row.set(0, i);
      for (int k = 1; k <= to.length(); k++) {
        int same = from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1;
        int least = Math.min(diagonal + same, 1 + Math.min(row.get(k), row.get(k - 1)));
        diagonal = row.get(k);
        row.set(k, least);
      }
    }
    return row.get(to.length()) / (double) Math.max(from.length(), to.length());
  }
}
