package org.entente.model.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article says it was published: a day, and the time with its zone where the page gives it.
 *
 * @param date the day, in the page's own zone
 * @param time the time of day, or null
 * @param offset the zone's offset from UTC, or null; only with a time
 */
public record Published(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {
  /**
   * @throws IllegalArgumentException if there is an offset without a time
   */
  public Published {
    if (offset != null && time == null) {
      throw new IllegalArgumentException("an offset needs a time");
    }
  }

  /** A day without a time. */
  public static Published on(LocalDate date) {
    return new Published(date, null, null);
  }

  /** Reads an ISO 8601 date or date-time; empty when the text is neither. */
  public static Optional<Published> find(String iso) {
    String text = iso.strip();
    try {
      if (text.length() == 10) {
        return Optional.of(on(LocalDate.parse(text)));
      }
      if (text.length() > 10) {
        var parsed =
            DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T")
                    .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"),
                OffsetDateTime::from,
                java.time.LocalDateTime::from);
        if (parsed instanceof OffsetDateTime exact) {
          return Optional.of(
              new Published(exact.toLocalDate(), exact.toLocalTime(), exact.getOffset()));
        }
        if (parsed instanceof java.time.LocalDateTime local) {
          return Optional.of(new Published(local.toLocalDate(), local.toLocalTime(), null));
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ISO 8601: {@code 2021-03-27} or {@code 2021-03-27T00:05:00+03:00}. */
  public String iso() {
    if (time == null) {
      return date.toString();
    }
    String clock = DateTimeFormatter.ISO_LOCAL_TIME.format(time.withNano(0));
    return date + "T" + clock + (offset == null ? "" : offset.getId());
  }
}
