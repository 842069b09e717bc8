package org.entente.model.text;

import java.util.Arrays;

/**
 * The bytes of one file, archive member or response, and where they come from.
 *
 * <p>A class and not a record because it holds an array; the array is never changed.
 */
public final class Capture {
  private final String path;
  private final byte[] bytes;

  /**
   * @param path relative to the path argument, with {@code /}; its ending names the format
   * @param bytes the content; not copied, so the caller must not change it afterwards
   */
  public Capture(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** Where the bytes come from, relative to the path argument, with {@code /}. */
  public String path() {
    return path;
  }

  /** The content. Callers must not change it. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Capture that
        && path.equals(that.path)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
