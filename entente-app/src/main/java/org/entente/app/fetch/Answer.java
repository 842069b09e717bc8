package org.entente.app.fetch;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered.
 *
 * <p>A class and not a record because it holds an array; the array is never changed.
 */
final class Answer {
  /** One header field. */
  record Header(String name, String value) {}

  private final int status;
  private final List<Header> headers;
  private final byte[] body;

  Answer(int status, List<Header> headers, byte[] body) {
    this.status = status;
    this.headers = List.copyOf(headers);
    this.body = body;
  }

  int status() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }

  /** The content, not compressed. Callers must not change it. */
  byte[] body() {
    return body;
  }

  /** The same without content. */
  Answer withoutBody() {
    return new Answer(status, headers, new byte[0]);
  }

  /** The first header of the name, whatever its case. */
  Optional<String> find(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Where a redirect from {@code address} leads; empty when it is none, or leads nowhere. */
  Optional<URI> redirect(URI address) {
    return isRedirect()
        ? find("Location").flatMap(location -> WebAddress.find(address, location))
        : Optional.empty();
  }

  /** Whether asking again later may help. */
  boolean isBusy() {
    return status == 429 || status >= 500;
  }

  /** Whether the page is a text we read, by what the server calls it. */
  boolean isText() {
    String type = find("Content-Type").orElse("text/html").toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || type.contains("html") || type.contains("xml");
  }

  /** When the server says it answered (RFC 9110, 6.6.1). */
  Optional<Instant> date() {
    return find("Date").flatMap(Answer::instant);
  }

  /** An HTTP date (RFC 9110, 5.6.7); empty when it is none. */
  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
