package org.entente.app.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.remark.EntenteException;

/**
 * A folder that shows all of a run's files or none: they are written beside it in a hidden folder
 * and moved when all are whole.
 */
public final class OutputFolder implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final boolean created;
  private final Path draft;
  private final TreeMap<String, OutputStream> open = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private boolean done;

  /**
   * Creates the folder where it does not exist.
   *
   * @throws EntenteException RESOURCES if it cannot be written to
   */
  public OutputFolder(Path folder) {
    this.folder = folder;
    try {
      this.created = !Files.exists(folder);
      Files.createDirectories(folder);
      this.draft = Files.createTempDirectory(folder, ".entente-");
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static EntenteException failure(Path folder, IOException e) {
    return new EntenteException(
        EntenteException.Code.RESOURCES,
        "cannot be written: " + Reasons.of(e),
        folder.toString(),
        e);
  }

  /** Where the files are while they are written. */
  public Path draft() {
    return draft;
  }

  /** The folder the user asked for. */
  public Path folder() {
    return folder;
  }

  /** Names of the files, in the order they were added. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** Adds a file that something else writes into {@link #draft()}. */
  public void add(String name) {
    names.add(name);
  }

  /** Forgets a file that was only a step. */
  void remove(String name) throws IOException {
    names.remove(name);
    Files.delete(draft.resolve(name));
  }

  /** Appends to the file, which begins with the first call. */
  public void append(String name, byte[] bytes) {
    try {
      OutputStream stream = open.get(name);
      if (stream == null) {
        stream = new BufferedOutputStream(Files.newOutputStream(draft.resolve(name)), BUFFER);
        open.put(name, stream);
        names.add(name);
      }
      stream.write(bytes);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Ends all files begun by {@link #append}. */
  void finish() {
    try {
      for (OutputStream stream : open.values()) {
        stream.close();
      }
      open.clear();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Moves all files to their places, over those of an earlier run. */
  public void publish() {
    finish();
    try {
      for (String name : names) {
        move(draft.resolve(name), folder.resolve(name));
      }
      Files.delete(draft);
      done = true;
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Drops what was not published; safe to call from another thread when the program is stopped. */
  @Override
  public void close() {
    if (done) {
      return;
    }
    done = true;
    try {
      for (OutputStream stream : open.values()) {
        stream.close();
      }
    } catch (IOException e) {
      // The disk is full or gone: what was buffered is dropped with the rest.
      open.clear();
    }
    try {
      if (Files.exists(draft)) {
        try (Stream<Path> files = Files.walk(draft)) {
          for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      }
      if (created && Files.exists(folder)) {
        deleteIfEmpty();
      }
    } catch (IOException e) {
      throw failure(folder, e);
    } catch (UncheckedIOException e) {
      throw failure(folder, new IOException(e));
    }
  }

  private void deleteIfEmpty() throws IOException {
    boolean empty;
    try (Stream<Path> files = Files.list(folder)) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(folder);
    }
  }
}
