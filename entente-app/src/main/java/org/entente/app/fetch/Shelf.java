package org.entente.app.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.app.exchange.Reasons;
import org.entente.model.remark.EntenteException;

/**
 * The answers kept: a web archive (WARC 1.1, ISO 28500:2017) that grows by one record at a time.
 *
 * <p>The file is the whole state. A run that was killed leaves at most its last record incomplete;
 * the next one cuts that off and goes on. A record's id follows from its content, and its date is
 * the server's, so that the file does not tell a broken run from an unbroken one.
 */
final class Shelf implements AutoCloseable {
  /** Fields that say how an answer travelled, and not what it is; and those that follow people. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "transfer-encoding",
          "content-encoding",
          "content-length",
          "connection",
          "keep-alive",
          "set-cookie");

  private static final String FIRST_LINE = "WARC/1.1";
  private static final String TARGET = "WARC-Target-URI: ";
  private static final String LENGTH = "Content-Length: ";
  private static final byte[] END = {'\r', '\n', '\r', '\n'};

  /** More than our own records' heads take. */
  private static final int LONGEST_HEAD = 16_384;

  /** Bytes of header fields kept of one answer; those that do not fit any more are left out. */
  private static final int MOST_FIELDS = 4 * LONGEST_HEAD;

  /** The answer to an address, its body left in the file: from {@code start} to {@code end}. */
  record Kept(Answer head, long start, long end) {}

  private final Path file;
  private final FileChannel channel;
  private final Map<String, Kept> kept = new HashMap<>();

  private Shelf(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a file, creates it where it does not exist, and mends its end.
   *
   * @throws EntenteException RESOURCES if it cannot be written or another run has it open
   */
  static Shelf open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Shelf shelf = new Shelf(file, channel);
      if (!shelf.isOurs()) {
        channel.close();
        throw new EntenteException(
            EntenteException.Code.RESOURCES, "another run is at work in it", file.toString());
      }
      try {
        shelf.index();
      } catch (EntenteException e) {
        channel.close();
        throw e;
      }
      return shelf;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private boolean isOurs() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static EntenteException failure(Path file, IOException e) {
    return new EntenteException(EntenteException.Code.RESOURCES, Reasons.of(e), file.toString(), e);
  }

  /** Reads all heads; what follows the last whole record is cut off. */
  private void index() throws IOException {
    long at = 0;
    long whole = 0;
    while (at >= 0) {
      whole = at;
      at = record(at);
    }
    channel.truncate(whole);
    channel.position(whole);
  }

  /** Indexes the record that begins at a place; where the next begins, or -1 if it is not whole. */
  private long record(long at) throws IOException {
    byte[] start = bytes(at, LONGEST_HEAD);
    if (!isBegun(start)) {
      throw foreign();
    }
    int head = indexOfEnd(start, 0);
    if (head < 0) {
      return -1;
    }
    String fields = new String(start, 0, head, StandardCharsets.ISO_8859_1);
    String target = field(fields, TARGET);
    long content = at + head + END.length;
    long end = content + length(fields);
    if (end + END.length > channel.size()) {
      return -1;
    }
    if (!Arrays.equals(bytes(end, END.length), END)) {
      throw foreign();
    }
    kept.put(target, kept(content, end));
    return end + END.length;
  }

  /** Whether it begins as our records do, as far as it goes. */
  private static boolean isBegun(byte[] start) {
    byte[] first = FIRST_LINE.getBytes(StandardCharsets.US_ASCII);
    int length = Math.min(first.length, start.length);
    return Arrays.equals(start, 0, length, first, 0, length);
  }

  /** What we did not write is never cut off. */
  private EntenteException foreign() {
    return new EntenteException(
        EntenteException.Code.RESOURCES,
        "it holds what 'entente fetch' did not write, and is left as it is",
        file.toString());
  }

  private long length(String fields) {
    try {
      return Math.max(0, Math.min(Integer.MAX_VALUE, Long.parseLong(field(fields, LENGTH))));
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  private Kept kept(long content, long end) throws IOException {
    byte[] http = bytes(content, (int) Math.min(end - content, 8L * LONGEST_HEAD));
    int head = indexOfEnd(http, 0);
    if (head < 0) {
      throw foreign();
    }
    String[] lines = new String(http, 0, head, StandardCharsets.UTF_8).split("\r\n", -1);
    List<Answer.Header> headers = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(": ");
      headers.add(new Answer.Header(lines[i].substring(0, colon), lines[i].substring(colon + 2)));
    }
    int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
    return new Kept(new Answer(status, headers, new byte[0]), content + head + END.length, end);
  }

  private byte[] bytes(long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
      continue;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static int indexOfEnd(byte[] bytes, int from) {
    for (int i = from; i + END.length <= bytes.length; i++) {
      if (bytes[i] == '\r' && Arrays.equals(bytes, i, i + END.length, END, 0, END.length)) {
        return i;
      }
    }
    return -1;
  }

  private static String field(String fields, String name) {
    int at = fields.indexOf("\r\n" + name);
    if (at < 0) {
      return "0";
    }
    int from = at + 2 + name.length();
    int to = fields.indexOf("\r\n", from);
    return fields.substring(from, to < 0 ? fields.length() : to);
  }

  /** The last answer to an address; empty when there is none. */
  Optional<Kept> find(URI address) {
    return Optional.ofNullable(kept.get(address.toString()));
  }

  /** The content of a kept answer. */
  byte[] body(Kept answer) {
    try {
      return bytes(answer.start(), (int) (answer.end() - answer.start()));
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /**
   * Keeps an answer; one with the content kept before changes nothing.
   *
   * @param asked when, for servers that do not tell the time
   */
  Kept add(URI address, Answer answer, Instant asked) {
    Kept before = kept.get(address.toString());
    if (before != null
        && before.head().status() == answer.status()
        && Arrays.equals(body(before), answer.body())
        && before.head().find("Location").equals(answer.find("Location"))) {
      return before;
    }
    byte[] http = http(answer);
    byte[] record = record(address, answer.date().orElse(asked), http);
    try {
      long at = channel.position();
      ByteBuffer buffer = ByteBuffer.wrap(record);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
      long end = at + record.length - END.length;
      Kept now = kept(end - http.length, end);
      kept.put(address.toString(), now);
      return now;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static byte[] http(Answer answer) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
    int room = MOST_FIELDS;
    for (Answer.Header header : answer.headers()) {
      String field = plain(header.name()) + ": " + plain(header.value()) + "\r\n";
      int bytes = field.getBytes(StandardCharsets.UTF_8).length;
      if (!LEFT_OUT.contains(header.name().toLowerCase(Locale.ROOT)) && bytes <= room) {
        head.append(field);
        room -= bytes;
      }
    }
    head.append("Content-Length: ").append(answer.body().length).append("\r\n\r\n");
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    http.writeBytes(answer.body());
    return http.toByteArray();
  }

  /** A line break in a field would begin another. */
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}]", " ");
  }

  private static byte[] record(URI address, Instant date, byte[] http) {
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    name.writeBytes((address + " " + date + " ").getBytes(StandardCharsets.UTF_8));
    name.writeBytes(http);
    String head =
        String.join(
            "\r\n",
            FIRST_LINE,
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:" + UUID.nameUUIDFromBytes(name.toByteArray()) + ">",
            "WARC-Date: " + date.truncatedTo(ChronoUnit.SECONDS),
            TARGET + address,
            "Content-Type: application/http;msgtype=response",
            LENGTH + http.length,
            "",
            "");
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(http);
    record.writeBytes(END);
    return record.toByteArray();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }
}
