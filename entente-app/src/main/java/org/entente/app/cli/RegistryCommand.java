package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.model.actor.Sense;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that asks the registry: its options and how names are found. */
abstract class RegistryCommand {
  final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = Intakes.IsoDate.class,
      description = "The day; without one all that is known, with dates.")
  private @Nullable Published date;

  @Option(names = "--json", description = "One JSON object a line instead of a table.")
  private boolean json;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Lexicon files of your own, added to the program's.")
  private @Nullable String lexicon;

  RegistryCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  final ActorRegistry registry() {
    return engines.apply(lexicon).lexicon().actors();
  }

  final boolean wantsJson() {
    return json;
  }

  final @Nullable LocalDate day() {
    return date == null ? null : date.date();
  }

  final void print(String text) {
    console.write((text + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The actor of a code or name.
   *
   * @param among the actors that can be meant
   * @throws EntenteException USER, with the nearest names, if it is none of them
   */
  static Actor actor(ActorRegistry registry, String name, List<Actor> among, String what) {
    Optional<Actor> found =
        Stream.concat(Stream.of(name), meanings(registry, name))
            .flatMap(code -> among.stream().filter(actor -> actor.code().equals(code)))
            .findFirst();
    return found.orElseThrow(
        () -> {
          List<String> names = new ArrayList<>();
          among.forEach(actor -> names.addAll(List.of(actor.code(), actor.name())));
          return new EntenteException(
              EntenteException.Code.USER,
              "no " + what + " is known as '" + name + "'" + Nearest.question(name, names),
              null);
        });
  }

  /** Codes of what the words name; a seat or region does not name its state here. */
  private static Stream<String> meanings(ActorRegistry registry, String name) {
    List<Sense> senses = registry.names().find(name);
    return senses == null
        ? Stream.of()
        : senses.stream().filter(sense -> sense.kind() == Sense.Kind.NAME).map(Sense::actor);
  }
}
