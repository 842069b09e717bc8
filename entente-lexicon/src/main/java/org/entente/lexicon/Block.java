package org.entente.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.model.actor.Period;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** One entry of a lexicon file, a YAML block or a CSV row, that knows its file and line. */
final class Block {
  private final String file;
  private final int line;
  private final Map<String, Integer> places;
  private final List<List<String>> values;
  private final Map<String, Integer> lines;

  /**
   * @param places where each key's values stand; blocks with the same keys share it
   * @param values the block's from now on, as copies of all rows would cost half the time of
   *     loading
   */
  Block(String file, int line, Map<String, Integer> places, List<List<String>> values) {
    this(file, line, places, values, Map.of());
  }

  private Block(
      String file,
      int line,
      Map<String, Integer> places,
      List<List<String>> values,
      Map<String, Integer> lines) {
    this.file = file;
    this.line = line;
    this.places = places;
    this.values = values;
    this.lines = lines;
  }

  /**
   * @param values the values of each key, in order
   * @param lines lines of the keys that stand below the first line
   */
  static Block of(
      String file, int line, Map<String, List<String>> values, Map<String, Integer> lines) {
    return new Block(file, line, places(values.keySet()), List.copyOf(values.values()), lines);
  }

  /** The places of keys in their order. */
  static Map<String, Integer> places(Collection<String> keys) {
    Map<String, Integer> places = new LinkedHashMap<>();
    keys.forEach(key -> places.put(key, places.size()));
    return places;
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  /** The keys, in order. */
  Set<String> keys() {
    return places.keySet();
  }

  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** file:line of the block's first key. */
  String location() {
    return file + ":" + line;
  }

  /** file:line of a key, or of the block when it lacks the key. */
  String location(String key) {
    return file + ":" + lines.getOrDefault(key, line);
  }

  /**
   * @throws EntenteException if a key is not among {@code known}
   */
  void allow(Set<String> known) {
    for (String key : places.keySet()) {
      if (!known.contains(key)) {
        throw wrong(key, "unknown key '" + key + "'");
      }
    }
  }

  /** The values of a key, in order; empty when it is missing or empty. */
  List<String> list(String key) {
    Integer place = places.get(key);
    return place == null ? List.of() : values.get(place);
  }

  boolean has(String key) {
    return !list(key).isEmpty();
  }

  /**
   * @throws EntenteException if the key is missing, empty or a list
   */
  String text(String key) {
    String text = orNull(key);
    if (text == null) {
      throw wrong(key, "'" + key + "' is missing");
    }
    return text;
  }

  /**
   * @throws EntenteException if the key holds a list of several values
   */
  @Nullable String orNull(String key) {
    List<String> found = list(key);
    if (found.size() > 1) {
      throw wrong(key, "'" + key + "' takes one value");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * @throws EntenteException if the key holds a list of several values
   */
  Optional<String> find(String key) {
    return Optional.ofNullable(orNull(key));
  }

  /** The values of a cell joined by {@code |}, as CSV files write lists. */
  List<String> split(String key) {
    List<String> parts = new ArrayList<>();
    for (String value : list(key)) {
      if (value.indexOf('|') < 0) {
        parts.add(value);
        continue;
      }
      for (String part : value.split("\\|", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /**
   * @throws EntenteException if {@code value} is no constant of the enum
   */
  <E extends Enum<E>> E constant(String key, String value, Class<E> type) {
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "'" + value + "' is no " + type.getSimpleName(),
          location(key),
          e);
    }
  }

  <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
    List<E> found = new ArrayList<>();
    for (String value : split(key)) {
      found.add(constant(key, value, type));
    }
    return found;
  }

  /** The days between the keys {@code from} and {@code to}, as {@link #stretch()} takes them. */
  Period period() {
    return stretch().period();
  }

  /**
   * The days between the keys {@code from} and {@code to}, as exactly as they are known.
   *
   * @throws EntenteException if a date is no ISO 8601 year, month or day, no day lies between, or a
   *     start is written as an end that is not known
   */
  Stretch stretch() {
    Stretch.End from = end("from");
    Stretch.End to = end("to");
    if (from.seen() != null) {
      throw wrong("from", "'..' stands at an end only: " + text("from"));
    }
    LocalDate first = from.orNull();
    LocalDate after = to.orNull();
    Stretch.End seen = to.seen();
    if (first != null
        && ((after != null && !after.isAfter(first))
            || (seen != null && seen.day().isBefore(first)))) {
      throw wrong("to", "ends before it starts: " + text("from") + " to " + text("to"));
    }
    return Stretch.of(from, to);
  }

  private Stretch.End end(String key) {
    String text = orNull(key);
    if (text == null) {
      return Stretch.End.OPEN;
    }
    try {
      return Stretch.End.parse(text);
    } catch (DateTimeException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "'" + text + "' is no ISO 8601 date", location(key), e);
    }
  }

  EntenteException wrong(String key, String message) {
    return new EntenteException(EntenteException.Code.USER, message, location(key));
  }
}
