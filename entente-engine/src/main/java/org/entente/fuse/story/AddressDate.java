package org.entente.fuse.story;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day or month many outlets put into their addresses: {@code /2015/mar/31/}. */
final class AddressDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?<year>(?:19|20)[0-9]{2})[/_-]"
              + "(?<month>[01]?[0-9]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "(?:[/_-](?<day>[0-3]?[0-9]))?(?=[/_.-]|$)",
          Pattern.CASE_INSENSITIVE);

  private AddressDate() {}

  /** The days the address names; empty when it names none. */
  static Optional<Days> find(String address) {
    Matcher matcher = DATE.matcher(address);
    while (matcher.find()) {
      try {
        YearMonth month =
            YearMonth.of(Integer.parseInt(matcher.group("year")), month(matcher.group("month")));
        String day = matcher.group("day");
        if (day == null) {
          return Optional.of(Days.of(month.atDay(1), month.atEndOfMonth()));
        }
        LocalDate date = month.atDay(Integer.parseInt(day));
        return Optional.of(Days.of(date, date));
      } catch (DateTimeException e) {
        // Digits that are no date; another place of the address may hold one.
        continue;
      }
    }
    return Optional.empty();
  }

  private static int month(String text) {
    int named = MONTHS.indexOf(text.toLowerCase(Locale.ROOT));
    return named >= 0 ? named + 1 : Integer.parseInt(text);
  }
}
