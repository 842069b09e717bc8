package org.entente.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/** Reads dates as pages write them. Only short strings are given to it: lines and attributes. */
public final class Dates {
  /** Which part of {@code 10/07/2024} comes first where both could. */
  public enum Order {
    /** The world's habit. */
    DAY_FIRST,
    /** The habit of the United States. */
    MONTH_FIRST
  }

  /** Longer strings are prose, not a date line. */
  private static final int LONGEST = 300;

  private static final int YEAR_DIGITS = 4;
  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;

  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern NUMBER_AFTER = Pattern.compile("\\s?\\d{1,2}\\s?[./-]\\s?\\d\\d");

  private static final Pattern ISO =
      Pattern.compile(
          "\\b((?:19|20)\\d\\d)[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)"
              + "(?:T\\d\\d:?\\d\\d(?::?\\d\\d(?:[.,]\\d+)?)?(?:\\s?(?:Z\\b|[+-]\\d\\d(?::?\\d\\d)?))?)?");
  private static final Pattern COMPACT =
      Pattern.compile("\\b((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:T?\\d{4,6}Z?)?\\b");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)?\\d\\d)(?!\\d)");
  private static final String MONTH = "(\\p{L}[\\p{L}\\p{M}]{2,14})";
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?\\s?(?:of |de |d['’])?[ \\-/.]?(\\p{L}[\\p{L}\\p{M}]{2,14}(?: [\\p{L}\\p{M}]{3,10})?)"
              + "\\.?[,،]?[ \\-/.](?:de |del |dal )?'?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])"
              + MONTH
              + "\\.?[ \\-](\\d{1,2})(?:st|nd|rd|th)?\\s?[, \\-]\\s?((?:19|20)\\d\\d)(?!\\d)");

  /** Hungarian and Lithuanian begin with the year. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:\\.|,| m\\.)? " + MONTH + "\\.? (\\d{1,2})(?!\\d)");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}) tháng (\\d{1,2})(?:,| năm|, năm)? ((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("((?:19|20)\\d\\d)\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})[:.](\\d\\d)(?::(\\d\\d))?\\s?([aApP])?\\.?(?:[mM]\\b\\.?)?\\s*(?:\\(?\\s?((?:GMT|UTC|[A-Z]{2,4}T)?\\s?[+-]\\d{1,2}(?::?\\d\\d)?(?!\\d)|GMT|UTC|Z\\b))?");

  private Dates() {}

  /**
   * The first date in {@code text}, with the time of day that stands beside it.
   *
   * @param order how to read two numbers that could each be the month
   */
  public static Optional<Published> find(String text, Order order) {
    return search(text, order).map(Found::published);
  }

  /**
   * A date and where it stands.
   *
   * @param published the date
   * @param start first unit of its words
   * @param end unit after the last
   */
  public record Found(Published published, int start, int end) {}

  /** The first date in {@code text} and where it stands. */
  public static Optional<Found> search(String given, Order order) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    String text = withOurDigits(given);
    if (!mayHoldDate(text)) {
      return Optional.empty();
    }
    Found best = null;
    best = earlier(best, numeric(ISO.matcher(text), text, 1, 2, 3));
    best = earlier(best, numeric(EAST_ASIAN.matcher(text), text, 1, 2, 3));
    best = earlier(best, named(DAY_MONTH.matcher(text), text, 1, 2, 3));
    best = earlier(best, named(MONTH_DAY.matcher(text), text, 2, 1, 3));
    best = earlier(best, named(YEAR_FIRST.matcher(text), text, 3, 2, 1));
    best = earlier(best, numeric(VIETNAMESE.matcher(text), text, 3, 2, 1));
    best = earlier(best, slashed(NUMBERS.matcher(text), text, order));
    if (best == null) {
      best = numeric(COMPACT.matcher(text), text, 1, 2, 3);
    }
    return Optional.ofNullable(best);
  }

  /** Whether a year of four digits stands in it, or two numbers with a mark of dates between. */
  private static boolean mayHoldDate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else {
        if (digits >= YEAR_DIGITS) {
          return true;
        }
        boolean mark = c == '.' || c == '/' || c == '-';
        if (digits > 0
            && mark
            && NUMBER_AFTER.matcher(text).region(i + 1, text.length()).lookingAt()) {
          return true;
        }
        digits = 0;
      }
    }
    return digits >= YEAR_DIGITS;
  }

  private static @Nullable Found earlier(@Nullable Found a, @Nullable Found b) {
    return a == null ? b : b == null || a.start <= b.start ? a : b;
  }

  private static @Nullable Found numeric(Matcher m, String text, int year, int month, int day) {
    while (m.find()) {
      Optional<Published> iso = Published.find(m.group().replace(" ", "").replace(',', '.'));
      if (iso.isPresent() && iso.get().time() != null) {
        if (inRange(iso.get().date())) {
          return new Found(iso.get(), m.start(), m.end());
        }
        continue;
      }
      Found found =
          found(
              text,
              m,
              Integer.parseInt(m.group(year)),
              Integer.parseInt(m.group(month)),
              Integer.parseInt(m.group(day)));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found named(Matcher m, String text, int day, int month, int year) {
    while (m.find()) {
      Integer number = month(m.group(month).toLowerCase(Locale.ROOT));
      Found found =
          number == null
              ? null
              : found(
                  text, m, Integer.parseInt(m.group(year)), number, Integer.parseInt(m.group(day)));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A name of one or two words; a second word may be none of it. */
  private static @Nullable Integer month(String name) {
    Integer number = MONTHS.get(name);
    int space = name.indexOf(' ');
    return number == null && space > 0 ? MONTHS.get(name.substring(0, space)) : number;
  }

  private static @Nullable Found slashed(Matcher m, String text, Order order) {
    while (m.find()) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(3));
      int year = Integer.parseInt(m.group(4));
      if (year < 100) {
        year += 2000;
      }
      // A dot never stands in an American date.
      boolean monthFirst =
          second > 12 || first <= 12 && order == Order.MONTH_FIRST && !m.group(2).equals(".");
      Found found =
          monthFirst ? found(text, m, year, first, second) : found(text, m, year, second, first);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Found found(String text, Matcher m, int year, int month, int day) {
    LocalDate date;
    try {
      date = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
    if (!inRange(date)) {
      return null;
    }
    Matcher clock = CLOCK.matcher(text);
    int from = m.end();
    if (clock.find(from) && clock.start() - from <= 8 && onlyBetween(text, from, clock.start())) {
      Published timed = timed(date, clock);
      if (timed != null) {
        return new Found(timed, m.start(), clock.end());
      }
    }
    return new Found(Published.on(date), m.start(), m.end());
  }

  private static boolean inRange(LocalDate date) {
    return date.getYear() >= EARLIEST_YEAR && date.getYear() < LATEST_YEAR;
  }

  /** Between a date and its time stand marks and small words such as "at" and "um". */
  private static boolean onlyBetween(String text, int from, int to) {
    String between = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
    return between.length() <= 3 || between.equals("- um") || between.equals(", at");
  }

  private static @Nullable Published timed(LocalDate date, Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = Integer.parseInt(clock.group(2));
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    String half = clock.group(4);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      LocalTime time = LocalTime.of(hour, minute, second);
      return new Published(date, time, offset(clock.group(5)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
    if (sign < 0) {
      return ZoneOffset.UTC;
    }
    if (sign > 0 && !zone.startsWith("GMT") && !zone.startsWith("UTC")) {
      return null;
    }
    String digits = zone.substring(sign + 1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int factor = zone.charAt(sign) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(factor * hours, factor * minutes);
  }

  /** Lines of a month's number, a colon, and its names with commas between them. */
  private static Map<String, Integer> months() {
    try (InputStream file = Dates.class.getResourceAsStream("months.txt")) {
      byte[] bytes = Objects.requireNonNull(file, "months.txt").readAllBytes();
      Map<String, Integer> months = new HashMap<>();
      new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                for (String name : line.substring(colon + 1).split(",", -1)) {
                  months.put(name.strip(), Integer.parseInt(line.substring(0, colon)));
                }
              });
      return Map.copyOf(months);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digits of all scripts as those of ours, one for one. */
  private static String withOurDigits(String text) {
    StringBuilder ours = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F && Character.isDigit(c)) {
        ours = ours == null ? new StringBuilder(text) : ours;
        ours.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return ours == null ? text : ours.toString();
  }
}
