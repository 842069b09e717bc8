package org.entente.app.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * POLECAT events: 40 columns between tabs. The header is never trusted: some files name columns
 * there that the rows do not have, others pad every row with empty cells; the rows' first 40 cells
 * are the same in all.
 */
public final class PolecatLines implements EventLines {
  private static final int ID = 0;
  private static final int DAY = 1;
  private static final int TYPE = 2;
  private static final int MODE = 3;
  private static final int INTENSITY = 4;
  private static final int CONTEXTS = 6;
  private static final int SOURCE_NAME = 7;
  private static final int SOURCE_COUNTRY = 8;
  private static final int TARGET_NAME = 15;
  private static final int TARGET_COUNTRY = 16;
  private static final int OUTLET = 33;
  private static final int WIDTH = 40;

  private final Function<String, Optional<String>> actors;

  /**
   * @param actors the code of a name, for actors without a country
   */
  public PolecatLines(Function<String, Optional<String>> actors) {
    this.actors = actors;
  }

  @Override
  public boolean takesHeader(String line) {
    return line.contains("Event ID") && line.contains("Event Type");
  }

  @Override
  public ImportedEvent event(String line) throws Rejected {
    String[] cells = Cells.tabs(line);
    if (cells.length < WIDTH) {
      throw new Rejected(cells.length + " columns instead of " + WIDTH);
    }
    for (int i = WIDTH; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        throw new Rejected(cells.length + " columns instead of " + WIDTH);
      }
    }
    EventType type = type(cells[TYPE]);
    return new ImportedEvent(
        cells[ID],
        Cells.day(cells[DAY]),
        actor(cells[SOURCE_COUNTRY], cells[SOURCE_NAME]),
        actor(cells[TARGET_COUNTRY], cells[TARGET_NAME]),
        type.name(),
        Cells.orNull(cells[MODE]),
        cells[CONTEXTS].replace(';', '|').replace(" ", ""),
        type.quad().number(),
        Cells.score(cells[INTENSITY]),
        null,
        1,
        1,
        Cells.orNull(cells[OUTLET]));
  }

  private static EventType type(String text) throws Rejected {
    for (EventType type : EventType.values()) {
      if (type.name().equals(text.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new Rejected("'" + text + "' is no PLOVER type");
  }

  /** Of several countries the first; the event data set lists the likeliest first. */
  private @Nullable String actor(String country, String name) {
    String place = Cells.orNull(country.split(";", 2)[0].trim());
    if (place != null) {
      return place;
    }
    String words = Cells.orNull(name.trim());
    return words == null ? null : actors.apply(words).orElse("X:" + words);
  }
}
