package org.entente.read.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word that can start or be part of a time expression.
 *
 * @param kind what it does there
 * @param number its number: of the month, the weekday, the amount, or the shift in days
 * @param value its TIMEX3 value, or empty
 */
record TimeWord(Kind kind, int number, String value) {
  static final String NIGHTS = "nights";

  /** What a word does in a time expression. */
  enum Kind {
    MONTH,
    WEEKDAY,
    SEASON,
    UNIT,
    UNITS,
    PART,
    DAY_SHIFT,
    REFERENCE,
    THIS,
    LAST,
    NEXT,
    PAST,
    COMING,
    RECENT,
    EARLY,
    MIDDLE,
    LATE,
    EARLIER,
    LATER,
    START,
    END,
    AGO,
    EVERY,
    SET,
    NUMBER,
    ORDINAL,
    FEW,
    HALF,
    ARTICLE,
    APPROXIMATE,
    DECADE,
    HOLIDAY
  }

  /** The first word of a holiday's name. */
  static final TimeWord HOLIDAY = new TimeWord(Kind.HOLIDAY, 0, "");

  private static final Map<String, TimeWord> WORDS = table();

  /** The time word of a form, or null. */
  static @Nullable TimeWord of(String form) {
    return WORDS.get(form);
  }

  /** Whether the word makes a sentence worth a closer look. */
  boolean core() {
    return switch (kind) {
      case MONTH, WEEKDAY, SEASON, UNIT, UNITS, PART, DAY_SHIFT, REFERENCE, SET, DECADE, HOLIDAY ->
          true;
      default -> false;
    };
  }

  private static Map<String, TimeWord> table() {
    Map<String, TimeWord> map = new HashMap<>();
    months(map);
    weekdays(map);
    units(map);
    numbers(map);
    put(map, Kind.SEASON, 1, "SP", "spring");
    put(map, Kind.SEASON, 2, "SU", "summer");
    put(map, Kind.SEASON, 3, "FA", "autumn", "fall");
    put(map, Kind.SEASON, 4, "WI", "winter");
    put(map, Kind.PART, 0, "TMO", "morning");
    put(map, Kind.PART, 0, "TMI", "midday");
    put(map, Kind.PART, 0, "T12:00", "noon");
    put(map, Kind.PART, 0, "T24:00", "midnight");
    put(map, Kind.PART, 0, "TAF", "afternoon");
    put(map, Kind.PART, 0, "TEV", "evening");
    put(map, Kind.PART, 0, "TNI", "night", "overnight");
    put(map, Kind.DAY_SHIFT, 0, "", "today");
    put(map, Kind.DAY_SHIFT, 0, "TNI", "tonight");
    put(map, Kind.DAY_SHIFT, -1, "", "yesterday");
    put(map, Kind.DAY_SHIFT, 1, "", "tomorrow");
    put(map, Kind.REFERENCE, 0, "PRESENT_REF", "now", "currently", "nowadays", "presently");
    put(map, Kind.REFERENCE, 0, "PAST_REF", "recently", "lately", "previously", "formerly");
    put(map, Kind.REFERENCE, 0, "FUTURE_REF", "soon");
    put(map, Kind.THIS, 0, "", "this", "current");
    put(map, Kind.LAST, -1, "", "last");
    put(map, Kind.NEXT, 1, "", "next");
    put(map, Kind.PAST, -1, "", "past", "previous", "preceding");
    put(map, Kind.COMING, 1, "", "coming", "following", "upcoming", "ensuing");
    put(map, Kind.RECENT, 0, "", "recent");
    put(map, Kind.EARLY, 0, "START", "early");
    put(map, Kind.MIDDLE, 0, "MID", "mid");
    put(map, Kind.LATE, 0, "END", "late");
    put(map, Kind.EARLIER, -1, "", "earlier", "before", "previously");
    put(map, Kind.LATER, 1, "", "later", "after", "thereafter", "afterwards");
    put(map, Kind.START, 0, "START", "beginning", "start", "outset");
    put(map, Kind.MIDDLE, 1, "MID", "middle");
    put(map, Kind.END, 0, "END", "end", "close");
    put(map, Kind.AGO, 0, "", "ago");
    put(map, Kind.EVERY, 0, "", "every", "each", "per");
    put(map, Kind.SET, 0, "P1D", "daily", "nightly");
    put(map, Kind.SET, 0, "P1W", "weekly");
    put(map, Kind.SET, 0, "P2W", "fortnightly", "biweekly");
    put(map, Kind.SET, 0, "P1M", "monthly");
    put(map, Kind.SET, 0, "P3M", "quarterly");
    put(map, Kind.SET, 0, "P1Y", "yearly", "annual", "annually");
    put(map, Kind.SET, 0, "P2Y", "biennial", "biennially");
    put(map, Kind.FEW, 0, "X", "few", "several", "many", "some");
    put(map, Kind.FEW, 2, "2", "couple");
    put(map, Kind.HALF, 0, "", "half");
    put(map, Kind.ARTICLE, 1, "", "a", "an");
    put(map, Kind.ARTICLE, 0, "", "the");
    put(
        map,
        Kind.APPROXIMATE,
        0,
        "",
        "about",
        "around",
        "nearly",
        "almost",
        "approximately",
        "roughly",
        "over");
    put(map, Kind.APPROXIMATE, 2, "", "more", "less");
    put(map, Kind.APPROXIMATE, 3, "", "at");
    return Map.copyOf(map);
  }

  private static void months(Map<String, TimeWord> map) {
    String[] names = {
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December"
    };
    for (int month = 1; month <= names.length; month++) {
      String name = names[month - 1];
      TimeWord word = new TimeWord(Kind.MONTH, month, "");
      map.put(name, word);
      map.put(name.toUpperCase(Locale.ROOT), word);
      if (month != 5 && month != 3) {
        map.put(name.toLowerCase(Locale.ROOT), word);
      }
      if (month != 5) {
        String cut = name.substring(0, 3);
        map.put(cut, word);
        map.put(cut + ".", word);
      }
    }
    map.put("Sept", new TimeWord(Kind.MONTH, 9, ""));
    map.put("Sept.", new TimeWord(Kind.MONTH, 9, ""));
    map.remove("Mar");
    map.remove("MAY");
    map.remove("MARCH");
  }

  private static void weekdays(Map<String, TimeWord> map) {
    String[] names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    for (int day = 1; day <= names.length; day++) {
      String name = names[day - 1];
      TimeWord word = new TimeWord(Kind.WEEKDAY, day, "");
      map.put(name, word);
      map.put(name.toUpperCase(Locale.ROOT), word);
      map.put(name.toLowerCase(Locale.ROOT), word);
      map.put(name.substring(0, day == 2 || day == 4 ? 4 : 3) + ".", word);
    }
    map.put("Tue.", new TimeWord(Kind.WEEKDAY, 2, ""));
    map.put("Thu.", new TimeWord(Kind.WEEKDAY, 4, ""));
  }

  private static void units(Map<String, TimeWord> map) {
    unit(map, "second", "S");
    unit(map, "minute", "MIN");
    unit(map, "hour", "H");
    unit(map, "day", "D");
    unit(map, "weekend", "WE");
    unit(map, "week", "W");
    unit(map, "fortnight", "2W");
    unit(map, "month", "M");
    unit(map, "quarter", "Q");
    unit(map, "year", "Y");
    unit(map, "decade", "DE");
    put(map, Kind.UNITS, 0, "D", NIGHTS);
    put(map, Kind.UNIT, 0, "CE", "century");
    put(map, Kind.UNITS, 0, "CE", "centuries");
    String[] tens = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies"};
    for (int index = 0; index < tens.length; index++) {
      put(map, Kind.DECADE, 1920 + 10 * index, "", tens[index]);
    }
    put(map, Kind.DECADE, 1980, "", "eighties");
    put(map, Kind.DECADE, 1990, "", "nineties");
  }

  private static void unit(Map<String, TimeWord> map, String word, String value) {
    put(map, Kind.UNIT, 0, value, word);
    put(map, Kind.UNITS, 0, value, word + "s");
  }

  private static void numbers(Map<String, TimeWord> map) {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    for (int number = 1; number < small.length; number++) {
      put(map, Kind.NUMBER, number, "", small[number]);
    }
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int index = 0; index < tens.length; index++) {
      put(map, Kind.NUMBER, 20 + 10 * index, "", tens[index]);
    }
    put(map, Kind.NUMBER, 12, "", "dozen");
    put(map, Kind.NUMBER, 100, "", "hundred");
    String[] ordinals = {
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth",
      "thirteenth",
      "fourteenth",
      "fifteenth",
      "sixteenth",
      "seventeenth",
      "eighteenth",
      "nineteenth",
      "twentieth"
    };
    for (int number = 1; number <= ordinals.length; number++) {
      if (number != 2) {
        put(map, Kind.ORDINAL, number, "", ordinals[number - 1]);
      }
    }
    TimeWord first = new TimeWord(Kind.ORDINAL, 21, "");
    map.put("twenty-first", first);
    map.put("Twenty-first", first);
  }

  private static void put(
      Map<String, TimeWord> map, Kind kind, int number, String value, String... forms) {
    TimeWord word = new TimeWord(kind, number, value);
    for (String form : forms) {
      map.put(form, word);
      map.put(Character.toUpperCase(form.charAt(0)) + form.substring(1), word);
      if (form.length() > 3) {
        map.put(form.toUpperCase(Locale.ROOT), word);
      }
    }
  }
}
