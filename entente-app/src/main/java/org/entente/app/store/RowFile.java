package org.entente.app.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.Reasons;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they are shown, by number: written once, one after the other, and read from anywhere in
 * the time of one look at a file. The file has no name once it is open, so nothing of it stays
 * behind, however the program ends. Reading is for any number of threads.
 */
final class RowFile {
  private final Path folder;
  private final FileChannel file;
  private final OutputStream out;
  private final long[] ends;
  private int rows;

  /**
   * Makes an empty one.
   *
   * @param size so many rows will be added
   */
  RowFile(Path folder, int size) {
    this.folder = folder;
    this.ends = new long[size];
    try {
      Path path = Files.createTempFile(folder, "rows-", ".tmp");
      this.file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      this.out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private EntenteException failure(IOException e) {
    return new EntenteException(
        EntenteException.Code.RESOURCES, Reasons.of(e), folder.toString(), e);
  }

  /** Adds the next row. */
  void add(Map<String, @Nullable Object> row) {
    byte[] json = JsonText.of(row);
    try {
      out.write(json);
    } catch (IOException e) {
      throw failure(e);
    }
    ends[rows] = (rows == 0 ? 0 : ends[rows - 1]) + json.length;
    rows++;
  }

  /** Ends the adding. */
  void finish() {
    try {
      out.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** A row by its number. */
  Map<String, @Nullable Object> row(int number) {
    long start = number == 0 ? 0 : ends[number - 1];
    ByteBuffer json = ByteBuffer.allocate(Math.toIntExact(ends[number] - start));
    try {
      while (json.hasRemaining() && file.read(json, start + json.position()) >= 0) {
        continue;
      }
    } catch (IOException e) {
      throw failure(e);
    }
    return JsonText.read(new String(json.array(), StandardCharsets.UTF_8));
  }
}
