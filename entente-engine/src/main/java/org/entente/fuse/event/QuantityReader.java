package org.entente.fuse.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fuse.event.Quantity.Bound;
import org.entente.fuse.story.Terms;

/**
 * Finds the quantities of a clause: digits or words, scaled, with the words they count. Dates,
 * times, years, designations ("F-16") and stretches of time that only place an act ("two days
 * after") are no quantities.
 */
final class QuantityReader {
  private static final Pattern WORD =
      Pattern.compile(
          "[$€£¥]?[0-9]+(?:[.,][0-9]+)*(?:st|nd|rd|th|bn|m|%)?|[\\p{L}][\\p{L}'’]*(?:-[\\p{L}0-9]+)*|[^\\s]");

  private static final Pattern DIGITS =
      Pattern.compile("([$€£¥]?)([0-9]+(?:[.,][0-9]+)*)(st|nd|rd|th|bn|m|%)?");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("dozen", 12),
          Map.entry("pair", 2));

  private static final Map<String, BigDecimal> SCALES =
      Map.of(
          "hundred", new BigDecimal(100),
          "thousand", new BigDecimal(1000),
          "million", new BigDecimal(1_000_000),
          "billion", new BigDecimal(1_000_000_000),
          "trillion", new BigDecimal(1_000_000_000_000L),
          "bn", new BigDecimal(1_000_000_000),
          "m", new BigDecimal(1_000_000));

  private static final Map<String, String> CURRENCIES =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "dollar", "USD", "euro", "EUR");

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sept",
          "sep",
          "oct",
          "nov",
          "dec");

  /** Where the group of counted words ends. */
  private static final Set<String> STOPS =
      Set.of(
          "of", "in", "on", "at", "to", "for", "from", "with", "by", "and", "or", "but", "that",
          "which", "who", "after", "before", "when", "while", "as", "into", "over", "under",
          "through", "against", "across", "between", "near", "were", "was", "is", "are", "had",
          "has", "have", "will", "would", "be", "been", "a", "an", "the", "its", "their", "his",
          "her", "this", "last", "next", "more", "other", "if", "than");

  private static final Set<String> TIME =
      Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

  private static final Set<String> PLACING =
      Set.of("after", "before", "later", "ago", "earlier", "since");

  /** What stands before a year, and not before a count of many. */
  private static final Set<String> BEFORE_YEARS =
      Set.of(
          "in", "since", "by", "until", "till", "during", "before", "after", "from", "between",
          "early", "late", "mid", "year", "the", "a", "an", "its", "his", "her", "their", "this");

  private static final int GROUP = 3;

  private final List<String> words = new ArrayList<>();

  private QuantityReader(String clause) {
    Matcher matcher = WORD.matcher(clause);
    while (matcher.find()) {
      words.add(matcher.group());
    }
  }

  /** The quantities of a clause, in order. */
  static List<Quantity> read(String clause) {
    return new QuantityReader(clause).quantities();
  }

  private String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
  }

  private List<Quantity> quantities() {
    List<Quantity> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = number(at, found);
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** Reads the number that starts here; gives the word after it. */
  private int number(int start, List<Quantity> found) {
    String currency = "";
    BigDecimal value;
    int at = start + 1;
    boolean ordinal = false;
    Matcher digits = DIGITS.matcher(words.get(start));
    if (digits.matches()) {
      value = new BigDecimal(digits.group(2).replace(",", ""));
      currency = digits.group(1);
      String tail = digits.group(3) == null ? "" : digits.group(3);
      ordinal = tail.length() == 2 && !tail.equals("bn");
      value = value.multiply(SCALES.getOrDefault(tail, BigDecimal.ONE));
      if (tail.equals("%")) {
        found.add(quantity(value, start, at, Set.of("percent")));
        return at;
      }
      if (isDate(start, value, currency)) {
        return at;
      }
    } else {
      value = spelled(lower(start));
      if (value == null) {
        return start;
      }
    }
    while (SCALES.containsKey(lower(at)) && lower(at).length() > 2) {
      value = value.multiply(SCALES.getOrDefault(lower(at), BigDecimal.ONE));
      at++;
    }
    Set<String> counted = counted(at, currency);
    if (counted.isEmpty() || lower(at).equals("of") || placesInTime(at)) {
      return at;
    }
    found.add(
        quantity(value, start, at, ordinal ? Set.of("nth " + String.join(" ", counted)) : counted));
    return at;
  }

  private static @org.jspecify.annotations.Nullable BigDecimal spelled(String word) {
    Integer plain = NUMBERS.get(word);
    if (plain != null) {
      return new BigDecimal(plain);
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer tens = NUMBERS.get(word.substring(0, hyphen));
      Integer ones = NUMBERS.get(word.substring(hyphen + 1));
      if (tens != null && ones != null && tens >= 20 && ones < 10) {
        return new BigDecimal(tens + ones);
      }
    }
    return null;
  }

  private boolean isDate(int at, BigDecimal value, String currency) {
    if (!currency.isEmpty()) {
      return false;
    }
    boolean year =
        value.scale() == 0
            && value.compareTo(new BigDecimal(1900)) >= 0
            && value.compareTo(new BigDecimal(2100)) < 0
            && !words.get(at).contains(",")
            && !countsPlural(at);
    return year
        || MONTHS.contains(lower(at - 1))
        || MONTHS.contains(lower(at + 1))
        || lower(at + 1).equals(":")
        || lower(at - 1).equals(":")
        || lower(at - 1).equals("-")
        || lower(at + 1).equals("-");
  }

  /** "1955 marines" are so many, but "in 1955 marines landed" and "the 1955 elections" are not. */
  private boolean countsPlural(int at) {
    String after = at + 1 < words.size() ? words.get(at + 1) : "";
    boolean plural =
        !after.isEmpty()
            && Character.isLowerCase(after.charAt(0))
            && !STOPS.contains(after)
            && !CountedWords.stem(after).equals(after);
    return plural && !BEFORE_YEARS.contains(lower(at - 1)) && !lower(at - 1).matches(".*['’]s?");
  }

  private Set<String> counted(int from, String currency) {
    if (!currency.isEmpty()) {
      return Set.of(CURRENCIES.getOrDefault(currency, currency));
    }
    TreeSet<String> counted = new TreeSet<>();
    int at = from;
    // "141 in favour": the preposition is skipped.
    if (lower(at).equals("in")) {
      at++;
    }
    for (int index = at; index < words.size() && counted.size() < GROUP; index++) {
      String word = lower(index);
      if (STOPS.contains(word) || !Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0))) {
        break;
      }
      String stem = CountedWords.stem(word);
      counted.add(CURRENCIES.getOrDefault(stem, stem));
    }
    if (counted.contains("percent") || counted.contains("per")) {
      return Set.of("percent");
    }
    for (String code : CURRENCIES.values()) {
      if (counted.contains(code)) {
        return Set.of(code);
      }
    }
    return counted;
  }

  /** "Two days after", "three weeks ago": how far an act lies from another, not how much it is. */
  private boolean placesInTime(int at) {
    return TIME.contains(Terms.stem(lower(at))) && PLACING.contains(lower(at + 1));
  }

  private Quantity quantity(BigDecimal value, int start, int end, Set<String> counted) {
    int last = Math.min(words.size(), end + (counted.contains("percent") ? 0 : counted.size()));
    return new Quantity(
        value, bound(start), counted, String.join(" ", words.subList(start, Math.max(end, last))));
  }

  private Bound bound(int start) {
    String before = lower(start - 1);
    String pair = lower(start - 2) + ' ' + before;
    if (Set.of("more than", "at least", "no fewer", "not less").contains(pair)
        || before.equals("over")) {
      return Bound.AT_LEAST;
    }
    if (Set.of("up to", "at most", "fewer than", "less than").contains(pair)
        || before.equals("under")) {
      return Bound.AT_MOST;
    }
    boolean about =
        Set.of("about", "around", "some", "nearly", "almost", "roughly", "approximately", "a")
            .contains(before);
    return about ? Bound.ABOUT : Bound.EXACT;
  }
}
