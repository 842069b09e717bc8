package org.entente.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Arrays and texts, written and read as wholes: ten times faster than one by one. */
final class Packed {
  private Packed() {}

  static void write(DataOutputStream out, int[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    bytes.asIntBuffer().put(numbers);
    write(out, bytes.array());
  }

  static void write(DataOutputStream out, char[] numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * numbers.length);
    bytes.asCharBuffer().put(numbers);
    write(out, bytes.array());
  }

  static void write(DataOutputStream out, List<String> texts) throws IOException {
    int[] starts = new int[texts.size() + 1];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int text = 0; text < texts.size(); text++) {
      bytes.writeBytes(texts.get(text).getBytes(StandardCharsets.UTF_8));
      starts[text + 1] = bytes.size();
    }
    write(out, starts);
    write(out, bytes.toByteArray());
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static int[] ints(DataInputStream in) throws IOException {
    byte[] bytes = bytes(in);
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  static char[] chars(DataInputStream in) throws IOException {
    byte[] bytes = bytes(in);
    char[] numbers = new char[bytes.length / Character.BYTES];
    ByteBuffer.wrap(bytes).asCharBuffer().get(numbers);
    return numbers;
  }

  /** Texts, each made when first asked for. */
  static Shelf<String> texts(DataInputStream in) throws IOException {
    int[] starts = ints(in);
    byte[] bytes = bytes(in);
    return new Shelf<>(
        starts.length - 1,
        text ->
            new String(
                bytes, starts[text], starts[text + 1] - starts[text], StandardCharsets.UTF_8));
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
