package org.entente.app.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/** ICEWS events: 20 columns between tabs with a header. An actor is its country, else its name. */
public final class IcewsLines implements EventLines {
  private static final int ID = 0;
  private static final int DAY = 1;
  private static final int SOURCE = 2;
  private static final int SOURCE_COUNTRY = 4;
  private static final int CODE = 6;
  private static final int INTENSITY = 7;
  private static final int TARGET = 8;
  private static final int TARGET_COUNTRY = 10;
  private static final int STORY = 11;
  private static final int SENTENCE = 12;
  private static final int PUBLISHER = 13;
  private static final int WIDTH = 20;

  private final Function<String, Optional<String>> actors;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /**
   * @param actors the code of a name: a country's, or that of an actor without one
   */
  public IcewsLines(Function<String, Optional<String>> actors) {
    this.actors = actors;
  }

  @Override
  public boolean takesHeader(String line) {
    return line.startsWith("Event ID");
  }

  @Override
  public ImportedEvent event(String line) throws Rejected {
    String[] cells = Cells.tabs(line);
    if (cells.length != WIDTH) {
      throw new Rejected(cells.length + " columns instead of " + WIDTH);
    }
    String code = cells[CODE].length() == 1 ? '0' + cells[CODE] : cells[CODE];
    if (!Cameo.valid(code)) {
      throw new Rejected("'" + cells[CODE] + "' is no CAMEO code");
    }
    EventType type = Cameo.type(code);
    return new ImportedEvent(
        cells[ID],
        Cells.day(cells[DAY]),
        actor(cells[SOURCE_COUNTRY], cells[SOURCE]),
        actor(cells[TARGET_COUNTRY], cells[TARGET]),
        type == null ? null : type.name(),
        null,
        "",
        Cameo.quad(code),
        Cells.score(cells[INTENSITY]),
        code,
        1,
        1,
        "story " + cells[STORY] + ", sentence " + cells[SENTENCE] + ", " + cells[PUBLISHER]);
  }

  private @Nullable String actor(String country, String name) {
    String place = Cells.orNull(country);
    if (place != null) {
      return known.computeIfAbsent(place, actors).orElse("X:" + place);
    }
    String words = Cells.orNull(name);
    return words == null ? null : known.computeIfAbsent(words, actors).orElse("X:" + words);
  }
}
