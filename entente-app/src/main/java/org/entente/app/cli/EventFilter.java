package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.event.Event;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventType;
import org.entente.model.event.Party;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events a user wants to see. */
final class EventFilter {
  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only events of this actor, by code or name; several: events of all of them.")
  private List<String> actors = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only events of these types: ${COMPLETION-CANDIDATES}.")
  private List<EventType> types = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      converter = Intakes.IsoDate.class,
      description = "Only events on or after the day; events without a date are left out.")
  private @Nullable Published since;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      converter = Intakes.IsoDate.class,
      description = "Only events before the day; events without a date are left out.")
  private @Nullable Published until;

  /**
   * Says at once what would only be found wrong after a long run.
   *
   * @throws EntenteException USER if an actor is unknown or the period is empty
   */
  void check(Engine engine) {
    actors.forEach(name -> code(name, engine));
    if (since != null && until != null && !since.date().isBefore(until.date())) {
      throw new EntenteException(
          EntenteException.Code.USER, "--since must come before --until", null);
    }
  }

  /** The events asked for, in their order. */
  List<Event> of(List<Event> events, Engine engine) {
    List<String> codes = actors.stream().map(name -> code(name, engine)).toList();
    return events.stream()
        .filter(event -> types.isEmpty() || types.contains(event.type()))
        .filter(event -> codes.stream().allMatch(code -> isOf(event, code)))
        .filter(this::inPeriod)
        .toList();
  }

  private static String code(String name, Engine engine) {
    if (name.startsWith("X:")) {
      return name;
    }
    return engine
        .actorCode(name)
        .orElseThrow(
            () ->
                new EntenteException(
                    EntenteException.Code.USER,
                    "no actor is known as '"
                        + name
                        + "'"
                        + Nearest.question(name, engine.actorNames()),
                    null));
  }

  private static boolean isOf(Event event, String code) {
    return Stream.concat(event.sources().stream(), event.targets().stream())
        .map(Party::actor)
        .anyMatch(code::equals);
  }

  private boolean inPeriod(Event event) {
    EventDate date = event.date();
    if (since == null && until == null) {
      return true;
    }
    return date != null
        && (since == null || date.end().isAfter(since.date()))
        && (until == null || date.start().isBefore(until.date()));
  }
}
