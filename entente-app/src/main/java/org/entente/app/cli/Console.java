package org.entente.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three standard streams and what stands at their ends.
 *
 * @param in where {@code -} reads from
 * @param out where results go
 * @param err where messages go
 * @param outIsTerminal whether a person sees the results
 * @param errIsTerminal whether a person sees the messages
 * @param colour whether colours are wanted on a terminal
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean colour) {
  private static final int BUFFER = 1 << 16;

  /** The process's own. The start script knows about terminals and says so in a property. */
  static Console system() {
    String terminals = System.getProperty("entente.terminals", "");
    return new Console(
        System.in,
        new PrintStream(
            new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv("NO_COLOR") == null);
  }

  /** A message for the user, on the standard error. */
  void say(String message) {
    err.println("entente: " + message);
  }

  /** Bytes of a result, on the standard output. */
  void write(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  /** The text in a terminal's colour, where results are seen in colour. */
  String paint(Colour colour, String text) {
    boolean plain = !this.colour || !outIsTerminal || text.isEmpty();
    return plain ? text : "\u001b[" + colour.code + "m" + text + "\u001b[0m";
  }

  /** The few colours the summary uses. */
  enum Colour {
    BOLD(1),
    DIM(2),
    RED(31),
    GREEN(32);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }
}
