package org.entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.app.exchange.Reasons;
import org.entente.app.store.EventQuery;
import org.entente.lexicon.Membership;
import org.entente.measure.dyad.Counting;
import org.entente.model.align.Grain;
import org.entente.model.event.Status;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events are counted, as whose, and how much: what all commands on many events share. */
final class CountOptions {
  /** Whose events are counted. */
  enum Level {
    ACTOR,
    STATE,
    ORGANISATION,
    BLOC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = {"-i", "--input"},
      paramLabel = "DIR",
      description = "A store, or an output of 'entente read'; ${DEFAULT-VALUE} by default.",
      defaultValue = "entente-out")
  private String input = "entente-out";

  @Option(
      names = "--by",
      paramLabel = "GRAIN",
      description = "Length of the periods: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
      defaultValue = "month")
  private Grain by = Grain.MONTH;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only this period: 2024, 2024-Q3, 2024-07, 2024-W28 or 2024-07-10.")
  private @Nullable String period;

  @Option(names = "--from", paramLabel = "PERIOD", description = "From this period on.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "PERIOD", description = "Up to and with this period.")
  private @Nullable String to;

  @Option(
      names = "--issue",
      paramLabel = "CONTEXT",
      description = "Only events of this PLOVER context, such as military or economic.")
  private @Nullable String issue;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = {
        "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default: actors as coded, states only,",
        "organisations only, or members counted as their bloc on the day (see --blocs)."
      },
      defaultValue = "actor")
  private Level level = Level.ACTOR;

  @Option(
      names = "--blocs",
      paramLabel = "CODES",
      split = ",",
      description = "The blocs of --level bloc; NATO,CSTO,BRICS by default.",
      defaultValue = "NATO,CSTO,BRICS")
  private List<String> blocs = List.of("NATO", "CSTO", "BRICS");

  @Option(
      names = "--count",
      paramLabel = "STATUS=WEIGHT",
      split = ",",
      description = "How much an event counts by its status; asserted=1,claimed=0.5 by default.")
  private @Nullable Map<String, Double> count;

  @Option(
      names = "--weights",
      paramLabel = "FILE.csv",
      description = {
        "Scores that take the place of the events' own: lines KEY,SCORE where the key is a CAMEO",
        "code, TYPE/mode or TYPE."
      })
  private @Nullable Path weights;

  Path input() {
    return Path.of(input);
  }

  Grain grain() {
    return period == null ? by : parsed(period).grain();
  }

  private static EntenteException wrong(String message) {
    return new EntenteException(EntenteException.Code.USER, message, null);
  }

  private static Grain.Named parsed(String text) {
    Optional<Grain.Named> named = Grain.find(text);
    return named.orElseThrow(
        () ->
            wrong(
                "'"
                    + text
                    + "' is no period; write 2024, 2024-Q3, 2024-07, 2024-W28 or 2024-07-10"));
  }

  /** What to count, with the actors the engine knows. */
  EventQuery query(Engine engine) {
    LocalDate first = from == null ? null : parsed(from).start();
    LocalDate end = to == null ? null : parsed(to).end();
    if (period != null) {
      first = parsed(period).start();
      end = parsed(period).end();
    }
    return new EventQuery(
        grain(), first, end, issue, counting(), scores(), only(engine), groups(engine));
  }

  private Counting counting() {
    if (count == null) {
      return Counting.GUIDE;
    }
    Map<Status, Double> weightOf = new EnumMap<>(Status.class);
    for (Map.Entry<String, Double> entry : count.entrySet()) {
      weightOf.put(status(entry.getKey()), entry.getValue());
    }
    try {
      return new Counting(weightOf);
    } catch (IllegalArgumentException e) {
      EntenteException error = wrong("--count: a weight is 0 or more");
      error.initCause(e);
      throw error;
    }
  }

  private static Status status(String label) {
    for (Status status : Status.values()) {
      if (status.label().equals(label)) {
        return status;
      }
    }
    throw wrong("--count: no status is called '" + label + "'");
  }

  private SortedMap<String, Double> scores() {
    TreeMap<String, Double> scores = new TreeMap<>();
    if (weights == null) {
      return scores;
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(weights, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.USER, Reasons.of(e), weights.toString(), e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#") || line.equalsIgnoreCase("key,score")) {
        continue;
      }
      scores.put(line.split(",", 2)[0].strip(), score(line, weights + ":" + (i + 1)));
    }
    return scores;
  }

  private static double score(String line, String location) {
    String[] cells = line.split(",", 2);
    try {
      double score = Double.parseDouble(cells[cells.length - 1].strip());
      if (cells.length == 2 && Math.abs(score) <= 10) {
        return score;
      }
    } catch (NumberFormatException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "not KEY,SCORE: '" + line + "'", location, e);
    }
    throw new EntenteException(
        EntenteException.Code.USER, "not KEY,SCORE from -10 to 10: '" + line + "'", location);
  }

  private @Nullable List<String> only(Engine engine) {
    return switch (level) {
      case ACTOR -> null;
      case STATE -> Names.codes(true, engine);
      case ORGANISATION -> Names.codes(false, engine);
      case BLOC -> blocs.stream().map(bloc -> Names.code(bloc, engine, List.of())).toList();
    };
  }

  private List<EventQuery.Group> groups(Engine engine) {
    List<EventQuery.Group> groups = new ArrayList<>();
    if (level == Level.BLOC) {
      for (String bloc : blocs) {
        String code = Names.code(bloc, engine, List.of());
        for (Membership membership : engine.lexicon().actors().memberships().list(code)) {
          if (membership.role() == Membership.Role.MEMBER) {
            groups.add(
                new EventQuery.Group(
                    membership.actor(),
                    code,
                    membership.period().from(),
                    membership.period().to()));
          }
        }
      }
    }
    return groups;
  }
}
