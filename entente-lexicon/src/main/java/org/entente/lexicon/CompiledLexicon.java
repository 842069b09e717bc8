package org.entente.lexicon;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.model.remark.EntenteException;

/**
 * The shipped lexicon as the build writes it: each file's blocks without what the running program
 * does not ask for, read many times faster than YAML, and actors and names ready for use.
 */
public final class CompiledLexicon {
  private static final String SUFFIX = ".bin";
  private static final String REGISTRY = "registry" + SUFFIX;
  private static final String VERSION = "version" + SUFFIX;

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private CompiledLexicon() {}

  /**
   * Checks the shipped text and writes it compiled; the build calls this.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    List<LexiconFile> files = Lexicon.shippedFiles();
    Lexicon lexicon = Lexicon.parse(files);
    for (Rule rule : lexicon.rules().list()) {
      if (rule.yes().isEmpty() && rule.open().isEmpty()) {
        throw new EntenteException(
            EntenteException.Code.USER, "a rule needs a 'yes' line", rule.location());
      }
    }
    Path folder = Path.of(arguments[0]);
    write(folder, VERSION, out -> out.writeUTF(lexicon.version()));
    write(folder, REGISTRY, lexicon.actors().compiled()::write);
    for (LexiconFile file : files) {
      write(folder, file.name() + SUFFIX, out -> CompiledBlocks.write(out, file.blocks()));
    }
  }

  private static void write(Path folder, String name, Writing writing) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))))) {
      writing.to(out);
    }
  }

  /** Hash of the text. */
  static String version() {
    return read(VERSION, in -> in.readUTF());
  }

  static CompiledRegistry registry() {
    return read(REGISTRY, CompiledRegistry::read);
  }

  /** The blocks of a file; none when nothing of this name ships. */
  static List<Block> blocks(String name) {
    return Lexicon.names().contains(name)
        ? read(name + SUFFIX, in -> CompiledBlocks.read(in, name))
        : List.of();
  }

  private static <T> T read(String resource, Reading<T> reading) {
    try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new EntenteException(EntenteException.Code.INTERNAL, "not in the program", resource);
      }
      return reading.from(new DataInputStream(new ByteArrayInputStream(stream.readAllBytes())));
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "cannot be read", resource, e);
    }
  }
}
