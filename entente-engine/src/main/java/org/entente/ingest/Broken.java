package org.entente.ingest;

import java.io.EOFException;
import java.io.IOException;
import org.entente.ingest.pack.BombException;

/** Says why a packed file cannot be read to its end. */
final class Broken {
  private Broken() {}

  /**
   * Adds the remark.
   *
   * @param where continues the sentence, such as " after line 3"
   */
  static void say(Finds finds, String path, IOException fault, String where) {
    finds.fail(path, code(fault), message(fault) + where);
  }

  private static String code(IOException fault) {
    if (fault instanceof BombException) {
      return "too-long";
    }
    return fault instanceof EOFException ? "truncated" : "broken-archive";
  }

  private static String message(IOException fault) {
    if (fault instanceof BombException) {
      return "it inflates beyond the limit";
    }
    if (fault instanceof EOFException) {
      return "the packed file breaks off";
    }
    String reason = fault.getMessage();
    return "the packed file cannot be read: " + (reason == null ? "broken" : reason);
  }
}
