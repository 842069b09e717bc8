package org.entente.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * A file's blocks as the build writes them: its texts, the sets of keys that blocks have, and for
 * each block its line, its keys' number, and of each key how many values and their texts' numbers.
 */
final class CompiledBlocks {
  private static final Set<String> TEXT_ONLY = Set.of("yes", "no", "open", "cite");

  private CompiledBlocks() {}

  /** Writes what {@link #read} reads: the blocks without what the running program does not need. */
  static void write(DataOutputStream out, List<Block> blocks) throws IOException {
    Numbering<String> texts = new Numbering<>();
    Numbering<List<String>> shapes = new Numbering<>();
    StringBuilder numbers = new StringBuilder();
    for (Block block : blocks) {
      List<String> keys =
          block.keys().stream().filter(key -> !TEXT_ONLY.contains(key) && block.has(key)).toList();
      append(numbers, block.line());
      append(numbers, shapes.of(keys));
      for (String key : keys) {
        append(numbers, block.list(key).size());
        block.list(key).forEach(value -> append(numbers, texts.of(value)));
      }
    }
    StringBuilder shapeNumbers = new StringBuilder();
    for (List<String> keys : shapes.list()) {
      append(shapeNumbers, keys.size());
      keys.forEach(key -> append(shapeNumbers, texts.of(key)));
    }
    Packed.write(out, texts.list());
    Packed.write(out, shapeNumbers.toString().toCharArray());
    Packed.write(out, numbers.toString().toCharArray());
  }

  private static void append(StringBuilder numbers, int number) {
    if (number > Character.MAX_VALUE) {
      throw new IllegalArgumentException("more than 16 bits: " + number);
    }
    numbers.append((char) number);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name the file's name
   */
  static List<Block> read(DataInputStream in, String name) throws IOException {
    Shelf<String> texts = Packed.texts(in);
    char[] shapeNumbers = Packed.chars(in);
    List<Map<String, Integer>> shapes = new ArrayList<>();
    for (int at = 0; at < shapeNumbers.length; at += 1 + shapeNumbers[at]) {
      shapes.add(Block.places(list(shapeNumbers, at, texts)));
    }
    char[] numbers = Packed.chars(in);
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < numbers.length) {
      int line = numbers[at++];
      Map<String, Integer> keys = shapes.get(numbers[at++]);
      List<List<String>> values = new ArrayList<>(keys.size());
      for (int key = 0; key < keys.size(); key++) {
        values.add(list(numbers, at, texts));
        at += 1 + numbers[at];
      }
      blocks.add(new Block(name, line, keys, values));
    }
    return blocks;
  }

  /** The texts whose count and numbers stand at a place. */
  private static List<String> list(char[] numbers, int at, IntFunction<String> texts) {
    int count = numbers[at];
    if (count == 1) {
      return List.of(texts.apply(numbers[at + 1]));
    }
    List<String> list = new ArrayList<>(count);
    for (int place = at + 1; place <= at + count; place++) {
      list.add(texts.apply(numbers[place]));
    }
    return list;
  }
}
