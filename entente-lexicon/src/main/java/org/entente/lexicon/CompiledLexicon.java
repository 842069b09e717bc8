package org.entente.lexicon;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.remark.EntenteException;

/**
 * The shipped lexicon as the build writes it: the same blocks without what the running program does
 * not ask for, read many times faster than YAML.
 */
public final class CompiledLexicon {
  private static final String RESOURCE = "lexicon.bin";
  private static final Set<String> TEXT_ONLY = Set.of("yes", "no", "open", "cite");

  private final String version;
  private final Map<String, List<Block>> blocks;

  private CompiledLexicon(String version, Map<String, List<Block>> blocks) {
    this.version = version;
    this.blocks = blocks;
  }

  String version() {
    return version;
  }

  List<Block> blocks(String name) {
    return blocks.getOrDefault(name, List.of());
  }

  /**
   * Checks the shipped text and writes it compiled; the build calls this.
   *
   * @param arguments the file to write
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
    Path target = Path.of(arguments[0]);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
      write(out, lexicon.version(), files);
    }
  }

  private static void write(DataOutputStream out, String version, List<LexiconFile> files)
      throws IOException {
    out.writeUTF(version);
    Map<String, Integer> keys = new LinkedHashMap<>();
    List<List<Block>> all = new ArrayList<>();
    for (LexiconFile file : files) {
      List<Block> blocks = file.blocks();
      all.add(blocks);
      blocks.forEach(block -> block.keys().forEach(key -> keys.putIfAbsent(key, keys.size())));
    }
    out.writeInt(keys.size());
    for (String key : keys.keySet()) {
      out.writeUTF(key);
    }
    out.writeInt(files.size());
    for (int index = 0; index < files.size(); index++) {
      out.writeUTF(files.get(index).name());
      out.writeInt(all.get(index).size());
      for (Block block : all.get(index)) {
        write(out, block, keys);
      }
    }
  }

  private static void write(DataOutputStream out, Block block, Map<String, Integer> keys)
      throws IOException {
    List<String> kept =
        block.keys().stream().filter(key -> !TEXT_ONLY.contains(key) && block.has(key)).toList();
    out.writeInt(block.line());
    out.writeByte(kept.size());
    for (String key : kept) {
      out.writeByte(keys.getOrDefault(key, 0));
      out.writeShort(block.line(key) - block.line());
      out.writeShort(block.list(key).size());
      for (String value : block.list(key)) {
        out.writeUTF(value);
      }
    }
  }

  static CompiledLexicon open() {
    try (InputStream stream = Lexicon.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new EntenteException(EntenteException.Code.INTERNAL, "not in the program", RESOURCE);
      }
      return read(new DataInputStream(new BufferedInputStream(stream, 1 << 16)));
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "cannot be read", RESOURCE, e);
    }
  }

  private static CompiledLexicon read(DataInputStream in) throws IOException {
    String version = in.readUTF();
    String[] keys = new String[in.readInt()];
    for (int index = 0; index < keys.length; index++) {
      keys[index] = in.readUTF();
    }
    Map<String, List<Block>> files = new TreeMap<>();
    int fileCount = in.readInt();
    for (int file = 0; file < fileCount; file++) {
      String name = in.readUTF();
      int size = in.readInt();
      List<Block> blocks = new ArrayList<>(size);
      for (int index = 0; index < size; index++) {
        blocks.add(block(in, name, keys));
      }
      files.put(name, blocks);
    }
    return new CompiledLexicon(version, files);
  }

  private static Block block(DataInputStream in, String name, String[] keys) throws IOException {
    int line = in.readInt();
    int size = in.readByte();
    Map<String, List<String>> values = new LinkedHashMap<>(2 * size);
    Map<String, Integer> lines = Map.of();
    for (int index = 0; index < size; index++) {
      String key = keys[in.readByte()];
      int below = in.readShort();
      if (below > 0) {
        lines = lines.isEmpty() ? new HashMap<>() : lines;
        lines.put(key, line + below);
      }
      values.put(key, texts(in, in.readShort()));
    }
    return new Block(name, line, values, lines);
  }

  private static List<String> texts(DataInputStream in, int count) throws IOException {
    if (count == 1) {
      return List.of(in.readUTF());
    }
    List<String> texts = new ArrayList<>(count);
    for (int value = 0; value < count; value++) {
      texts.add(in.readUTF());
    }
    return texts;
  }
}
