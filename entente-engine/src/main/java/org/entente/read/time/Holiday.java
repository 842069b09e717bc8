package org.entente.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day of the year that has a name.
 *
 * @param rule how its day is found
 * @param month month, or 0 for one that goes with Easter
 * @param day day of the month, days after Easter, or the weekday
 * @param which the weekday's number in the month, -1 the last; 0 for other rules
 */
record Holiday(Rule rule, int month, int day, int which) {
  /** How a holiday's day is found. */
  enum Rule {
    FIXED,
    EASTER,
    WEEKDAY
  }

  /** A holiday and how many words name it. */
  record Named(Holiday holiday, List<String> rest, int shift) {}

  private static final Map<String, List<Named>> NAMES = table();

  /** The day in a year. */
  LocalDate in(int year) {
    return switch (rule) {
      case FIXED -> LocalDate.of(year, month, day);
      case EASTER -> easter(year).plusDays(day);
      case WEEKDAY ->
          LocalDate.of(year, month, 1)
              .with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of(day)));
    };
  }

  /**
   * Western Easter by the rule of Meeus, Jones and Butcher (Meeus 1991, Astronomical Algorithms).
   */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    int late = (golden + 11 * moon + 22 * week) / 451;
    int sum = moon + week - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /** Whether a holiday's name may begin with the form. */
  static boolean mayBegin(String form) {
    return NAMES.containsKey(form);
  }

  /** The holiday whose name begins at the token, the longest name first; null when none does. */
  static @Nullable Named at(TimeCursor cursor, int token) {
    for (Named named : NAMES.getOrDefault(cursor.sentence.form(token), List.of())) {
      boolean same = true;
      for (int i = 0; i < named.rest().size() && same; i++) {
        int at = token + 1 + i;
        same =
            at < cursor.sentence.size()
                && cursor.sentence.form(at).toLowerCase(Locale.ROOT).equals(named.rest().get(i));
      }
      if (same) {
        return named;
      }
    }
    return null;
  }

  private static Map<String, List<Named>> table() {
    Map<String, List<Named>> map = new HashMap<>();
    Holiday christmas = fixed(12, 25);
    Holiday newYear = fixed(1, 1);
    name(map, fixed(12, 24), "Christmas Eve");
    name(map, christmas, "Christmas Day", "Christmas");
    name(map, fixed(12, 26), "Boxing Day");
    name(map, fixed(12, 31), "New Year 's Eve", "New Year ’s Eve", "New Years Eve");
    name(map, newYear, "New Year 's Day", "New Year ’s Day", "New Year Day", "New Years Day");
    name(map, fixed(2, 14), "Valentine 's Day", "Valentine ’s Day", "Valentines Day");
    name(map, fixed(3, 17), "Saint Patrick 's Day", "St. Patrick 's Day", "St Patrick 's Day");
    name(map, fixed(3, 17), "St. Patrick ’s Day", "St Patrick ’s Day", "Saint Patrick");
    name(map, fixed(4, 22), "Earth Day");
    name(map, fixed(7, 4), "Independence Day");
    name(map, fixed(10, 31), "Halloween");
    name(map, fixed(11, 11), "Veterans Day", "Armistice Day");
    name(map, new Holiday(Rule.EASTER, 0, -2, 0), "Good Friday");
    name(map, new Holiday(Rule.EASTER, 0, 1, 0), "Easter Monday");
    name(map, new Holiday(Rule.EASTER, 0, 0, 0), "Easter Sunday", "Easter");
    name(map, new Holiday(Rule.EASTER, 0, -46, 0), "Ash Wednesday");
    name(map, new Holiday(Rule.EASTER, 0, -7, 0), "Palm Sunday");
    name(map, new Holiday(Rule.WEEKDAY, 1, 1, 3), "Martin Luther King Day");
    name(map, new Holiday(Rule.WEEKDAY, 5, 1, -1), "Memorial Day");
    name(map, new Holiday(Rule.WEEKDAY, 9, 1, 1), "Labor Day", "Labour Day");
    name(map, new Holiday(Rule.WEEKDAY, 10, 1, 2), "Columbus Day");
    Holiday thanksgiving = new Holiday(Rule.WEEKDAY, 11, 4, 4);
    name(map, thanksgiving, 1, "Black Friday");
    name(map, thanksgiving, 0, "Thanksgiving Day", "Thanksgiving");
    map.replaceAll(
        (first, named) ->
            named.stream()
                .sorted((a, b) -> Integer.compare(b.rest().size(), a.rest().size()))
                .toList());
    return Map.copyOf(map);
  }

  private static Holiday fixed(int month, int day) {
    return new Holiday(Rule.FIXED, month, day, 0);
  }

  private static void name(Map<String, List<Named>> map, Holiday holiday, String... names) {
    name(map, holiday, 0, names);
  }

  private static void name(
      Map<String, List<Named>> map, Holiday holiday, int shift, String... names) {
    for (String name : names) {
      List<String> words = List.of(name.split(" "));
      List<String> rest =
          words.subList(1, words.size()).stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
      for (String first : List.of(words.get(0), words.get(0).toLowerCase(Locale.ROOT))) {
        map.computeIfAbsent(first, k -> new ArrayList<>()).add(new Named(holiday, rest, shift));
      }
    }
  }
}
