package org.entente.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ingest.pack.BombException;
import org.entente.ingest.pack.Budget;
import org.entente.ingest.pack.Members;
import org.entente.ingest.pack.Packing;
import org.entente.ingest.warc.Archive;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;

/**
 * Reads the articles in a capture: the way into the engine.
 *
 * <p>The format is known by the path's ending and the content; what is packed is unpacked, layer by
 * layer. Bad input becomes a {@link Remark}; no capture makes it throw. The result depends on the
 * capture and the options alone.
 */
public final class Extract {
  /** A web archive in a tar in a gzip in a zip is the deepest anybody packs. */
  private static final int DEEPEST = 4;

  private final Options options;
  private final Finds finds;
  private final Documents documents;
  private final Budget budget;

  private Extract(Options options, Finds finds) {
    this.options = options;
    this.finds = finds;
    this.documents = new Documents(options, finds);
    this.budget = new Budget(options.mostInflated());
  }

  /** All articles in {@code capture} and what there is to know about it. */
  public static Ingested articles(Capture capture, Options options) {
    List<Article> articles = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    each(capture, options, articles::add, remarks::add);
    return new Ingested(articles, remarks);
  }

  /**
   * Gives each article in {@code capture} to {@code articles} as it is read: for archives and line
   * files whose articles do not fit in memory together.
   */
  public static void each(
      Capture capture, Options options, Consumer<Article> articles, Consumer<Remark> remarks) {
    Finds finds = new Finds(capture.path(), options, articles, remarks);
    new Extract(options, finds).read(capture);
    finds.close();
  }

  /** Whether a file of this name is one the program reads, by its ending. */
  public static boolean isReadable(String name) {
    return Format.isReadable(name);
  }

  private void read(Capture capture) {
    String path = capture.path();
    byte[] bytes = capture.bytes();
    if (Packing.find(path, bytes).isEmpty()) {
      plain(path, path, bytes);
      return;
    }
    try {
      layer(path, path, budget.taking(new ByteArrayInputStream(bytes)), 0);
    } catch (IOException e) {
      Broken.say(finds, path, e, "");
    }
  }

  /** What is not packed, as it stands in memory. */
  private void plain(String path, String name, byte[] bytes) {
    Format format = Format.of(name, bytes);
    if (bytes.length == 0) {
      finds.fail(path, "empty", "the file is empty");
    } else if (format == Format.LINES) {
      Lines.read(path, new ByteArrayInputStream(bytes), options, finds, documents);
    } else if (format == Format.WARC) {
      archive(path, new ByteArrayInputStream(bytes));
    } else if (bytes.length > options.longestDocument()) {
      tooLong(path);
    } else {
      documents.read(path, format, bytes, null, null);
    }
  }

  /**
   * Unpacks a layer, if it is one, and reads what is in it.
   *
   * @param path the place in remarks and records
   * @param name the path less the endings of the layers taken off
   * @throws IOException if a packed file breaks; what came before was read
   */
  private void layer(String path, String name, InputStream in, int depth) throws IOException {
    Headed headed = new Headed(in);
    Optional<Packing> packing = Packing.find(name, headed.head());
    if (packing.isEmpty()) {
      unpacked(path, name, headed);
    } else if (depth == DEEPEST) {
      finds.fail(path, "too-deep", "it is packed more than " + DEEPEST + " times");
    } else if (packing.get().isArchive()) {
      Members.each(
          packing.get(),
          headed,
          budget,
          (member, content) -> member(path + '/' + member, content, depth + 1));
    } else {
      String inner = packing.get().inner(name);
      layer(path, inner, packing.get().open(headed, budget), depth + 1);
    }
  }

  /** A member that is broken in itself does not cost the others. */
  private void member(String path, InputStream content, int depth) throws IOException {
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (file.startsWith(".") || path.contains("/__MACOSX/")) {
      return;
    }
    if (!Format.isReadable(file)) {
      finds.note(path, "not-an-article-file", "passed over: its ending is none we read");
      return;
    }
    try {
      layer(path, path, content, depth);
    } catch (BombException e) {
      throw e;
    } catch (IOException e) {
      Broken.say(finds, path, e, "");
    }
  }

  private void unpacked(String path, String name, Headed in) throws IOException {
    Format format = Format.of(name, in.head());
    if (format == Format.LINES) {
      Lines.read(path, in, options, finds, documents);
    } else if (format == Format.WARC) {
      archive(path, in);
    } else {
      byte[] bytes = in.readNBytes(options.longestDocument() + 1);
      if (bytes.length > options.longestDocument()) {
        tooLong(path);
      } else {
        plain(path, name, bytes);
      }
    }
  }

  private void tooLong(String path) {
    finds.fail(path, "too-long", "the file is longer than " + options.longestDocument() + " bytes");
  }

  private void archive(String path, InputStream in) {
    try {
      Archive.read(in, options.longestDocument(), page -> archived(path, page));
    } catch (Archive.BrokenArchive e) {
      Throwable cause = e.getCause();
      if (cause instanceof BombException || cause instanceof EOFException) {
        Broken.say(finds, path, (IOException) cause, "");
      } else {
        finds.fail(path, "bad-warc", "the archive is broken " + e.getMessage());
      }
    }
  }

  private void archived(String path, Archive.Page page) {
    String place = path + ":" + page.number();
    if (page.tooLong()) {
      tooLong(place);
    } else if (page.bytes().length == 0) {
      finds.note(place, "no-article", "the page is empty");
    } else {
      documents.read(place, Format.HTML, page.bytes(), page.charset(), page.url());
    }
  }
}
