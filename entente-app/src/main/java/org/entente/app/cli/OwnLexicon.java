package org.entente.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.app.exchange.Reasons;
import org.entente.lexicon.LexiconFile;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;

/** Reads what {@code --lexicon} names: blocks, tables, and dictionaries of PETRARCH. */
final class OwnLexicon {
  private static final String GZIP = ".gz";
  private static final int MOST_SAID = 10;

  private OwnLexicon() {}

  /**
   * The lexicon files of a folder in the order of their names, or the one file.
   *
   * @throws EntenteException USER if there is no such path, or a file cannot be read or is no text
   */
  static List<LexiconFile> files(String path) {
    Path root = Path.of(path);
    if (!Files.exists(root)) {
      throw new EntenteException(EntenteException.Code.USER, "no such folder", path);
    }
    List<LexiconFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(OwnLexicon::isLexiconFile).sorted().toList()) {
        files.add(file(file));
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "cannot be read: " + Reasons.of(e), path, e);
    }
    return files;
  }

  private static boolean isLexiconFile(Path path) {
    String name = name(path);
    return Files.isRegularFile(path)
        && (name.endsWith(".yaml") || name.endsWith(".csv") || LexiconFile.isDictionary(name));
  }

  private static String name(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }

  private static LexiconFile file(Path path) throws IOException {
    String name = name(path);
    byte[] bytes;
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = path.toString().endsWith(GZIP) ? new GZIPInputStream(raw) : raw) {
      bytes = in.readAllBytes();
    }
    try {
      return new LexiconFile(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      if (LexiconFile.isDictionary(name)) {
        // The format knows only ASCII; what else stands in them was written as Latin-1.
        return new LexiconFile(name, new String(bytes, StandardCharsets.ISO_8859_1));
      }
      throw new EntenteException(EntenteException.Code.USER, "is not UTF-8 text", name, e);
    }
  }

  /** Names the lines of dictionaries that were left out, the first of them in full. */
  static void say(List<Remark> remarks, Console console) {
    for (Remark remark : remarks.subList(0, Math.min(MOST_SAID, remarks.size()))) {
      console.say(remark.input() + ": " + remark.message() + "; left out");
    }
    if (remarks.size() > MOST_SAID) {
      console.say((remarks.size() - MOST_SAID) + " more lines of the lexicon were left out");
    }
  }
}
