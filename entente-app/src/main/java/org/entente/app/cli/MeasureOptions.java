package org.entente.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.entente.app.store.EventQuery;
import org.entente.model.align.Grain;
import org.entente.model.remark.EntenteException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of all commands that measure. */
final class MeasureOptions {
  /** How results are shown. */
  enum Show {
    TABLE,
    CSV,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private CountOptions count = new CountOptions();

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Resamplings behind the intervals; ${DEFAULT-VALUE} by default, 0 for none.",
      defaultValue = "100")
  private int bootstrap = 100;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the resampling; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private long seed = 1;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
      defaultValue = "table")
  private Show show = Show.TABLE;

  @Option(names = "--evidence", description = "The mentions and sentences behind the numbers.")
  private boolean evidence;

  Path input() {
    return count.input();
  }

  Grain grain() {
    return count.grain();
  }

  /** What to count, with the actors the engine knows. */
  EventQuery query(Engine engine) {
    return count.query(engine);
  }

  int bootstrap() {
    if (bootstrap < 0) {
      throw new EntenteException(EntenteException.Code.USER, "--bootstrap must be 0 or more", null);
    }
    return bootstrap;
  }

  long seed() {
    return seed;
  }

  Show show() {
    return show;
  }

  boolean evidence() {
    return evidence;
  }
}
