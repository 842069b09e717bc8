package org.entente.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to look up: names of filters with the value each asks for. Which filters there are is said
 * by {@link Catalogue}'s methods; those it does not know are an error of the caller's.
 */
public final class Filter {
  private final SortedMap<String, String> asked;

  /** Copies. */
  public Filter(SortedMap<String, String> asked) {
    this.asked = new TreeMap<>(asked);
  }

  /** Asks for nothing: all is meant. */
  public static Filter all() {
    return new Filter(new TreeMap<>());
  }

  @Nullable String find(String name) {
    return asked.get(name);
  }

  /** Conditions in SQL with the values for their question marks. */
  static final class Conditions {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Adds a condition with one question mark where the filter asks for it. */
    Conditions where(Filter filter, String name, String condition) {
      String value = filter.find(name);
      return value == null ? this : and(condition, value);
    }

    /** Adds a condition; each question mark of it gets the next value. */
    Conditions and(String condition, @Nullable Object... more) {
      conditions.add(condition);
      values.addAll(List.of(more));
      return this;
    }

    String sql() {
      return String.join(" AND ", conditions);
    }

    @Nullable Object[] values() {
      return values.toArray();
    }
  }
}
