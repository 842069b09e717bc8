package org.entente.app.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * A user's own table, after a mapping file: lines {@code key = column}, with the keys {@code id
 * date source target type mode contexts quad intensity cameo articles outlets reference}, and
 * {@code separator = tab} or a character. {@code date}, {@code source}, {@code target} and one of
 * {@code type} and {@code cameo} are needed; what else is missing follows from these.
 */
public final class MappedLines implements EventLines {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "date",
          "source",
          "target",
          "type",
          "mode",
          "contexts",
          "quad",
          "intensity",
          "cameo",
          "articles",
          "outlets",
          "reference",
          "separator");

  private final Map<String, String> mapping = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final ToDoubleFunction<EventType> scores;
  private final char separator;
  private int width;
  private long number;

  /**
   * @param file the mapping file
   * @param scores PLOVER's score of a type, for tables that give no intensity
   * @throws EntenteException USER, with the line, if the mapping cannot be used
   */
  public MappedLines(Path file, ToDoubleFunction<EventType> scores) {
    this.scores = scores;
    List<String> lines = new ArrayList<>();
    try {
      lines.addAll(Files.readAllLines(file));
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.USER, Reasons.of(e), file.toString(), e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals).strip();
        if (equals < 0 || !KEYS.contains(key)) {
          throw wrong(file + ":" + (i + 1), "'" + key + "' is none of the mapping's keys");
        }
        mapping.put(key, line.substring(equals + 1).strip());
      }
    }
    for (String needed : List.of("date", "source", "target")) {
      if (!mapping.containsKey(needed)) {
        throw wrong(file.toString(), "says no column for '" + needed + "'");
      }
    }
    if (!mapping.containsKey("type") && !mapping.containsKey("cameo")) {
      throw wrong(file.toString(), "says no column for 'type' or 'cameo'");
    }
    String given = mapping.getOrDefault("separator", ",");
    separator = given.equals("tab") ? '\t' : given.charAt(0);
    mapping.remove("separator");
  }

  private static EntenteException wrong(String location, String message) {
    return new EntenteException(EntenteException.Code.USER, message, location);
  }

  @Override
  public boolean takesHeader(String line) throws Rejected {
    List<String> header = Cells.separated(line, separator);
    width = header.size();
    for (int i = 0; i < width; i++) {
      columns.put(header.get(i).strip(), i);
    }
    for (Map.Entry<String, String> entry : mapping.entrySet()) {
      if (!columns.containsKey(entry.getValue())) {
        throw new Rejected(
            "no column '" + entry.getValue() + "', which the mapping wants for " + entry.getKey());
      }
    }
    return true;
  }

  @Override
  public ImportedEvent event(String line) throws Rejected {
    List<String> cells = Cells.separated(line, separator);
    if (cells.size() != width) {
      throw new Rejected(cells.size() + " columns instead of " + width);
    }
    number++;
    String cameo = cell(cells, "cameo");
    if (cameo != null && !Cameo.valid(cameo)) {
      throw new Rejected("'" + cameo + "' is no CAMEO code");
    }
    EventType type = type(cell(cells, "type"), cameo);
    if (type == null && cameo == null) {
      throw new Rejected("neither type nor CAMEO code");
    }
    String id = cell(cells, "id");
    String date = cell(cells, "date");
    String intensity = cell(cells, "intensity");
    String contexts = cell(cells, "contexts");
    return new ImportedEvent(
        id == null ? String.valueOf(number) : id,
        Cells.day(date == null ? "" : date),
        cell(cells, "source"),
        cell(cells, "target"),
        type == null ? null : type.name(),
        cell(cells, "mode"),
        contexts == null ? "" : contexts.replace(';', '|'),
        quad(cell(cells, "quad"), type, cameo),
        intensity == null ? score(type) : Cells.score(intensity),
        cameo,
        count(cell(cells, "articles")),
        count(cell(cells, "outlets")),
        cell(cells, "reference"));
  }

  private @Nullable String cell(List<String> cells, String key) {
    String column = mapping.get(key);
    Integer place = column == null ? null : columns.get(column);
    return place == null ? null : Cells.orNull(cells.get(place).strip());
  }

  private double score(@Nullable EventType type) {
    return type == null ? 0 : scores.applyAsDouble(type);
  }

  private static @Nullable EventType type(@Nullable String text, @Nullable String cameo)
      throws Rejected {
    if (text == null) {
      return cameo == null ? null : Cameo.type(cameo);
    }
    for (EventType type : EventType.values()) {
      if (type.name().equals(text.toUpperCase(Locale.ROOT))) {
        return type;
      }
    }
    throw new Rejected("'" + text + "' is no PLOVER type");
  }

  private static int quad(@Nullable String text, @Nullable EventType type, @Nullable String cameo)
      throws Rejected {
    if (text != null) {
      long quad = Cells.count(text);
      if (quad < 1 || quad > 4) {
        throw new Rejected("'" + text + "' is no quad class");
      }
      return (int) quad;
    }
    if (type != null) {
      return type.quad().number();
    }
    return cameo == null ? 1 : Cameo.quad(cameo);
  }

  private static long count(@Nullable String text) throws Rejected {
    return text == null ? 1 : Cells.count(text);
  }
}
