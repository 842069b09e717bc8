package org.entente.app.cli;

/** One line on a terminal that says how far the work is; silent everywhere else. */
final class Progress {
  private static final long EVERY_NANOSECONDS = 100_000_000;

  private final Console console;
  private final boolean shown;
  private long last = Long.MIN_VALUE;
  private int width;

  Progress(Console console, boolean quiet) {
    this.console = console;
    this.shown = console.errIsTerminal() && !quiet;
  }

  /** Shows a number and what it counts, at most ten times a second. */
  void show(String what, int done) {
    if (!shown) {
      return;
    }
    long now = System.nanoTime();
    if (last != Long.MIN_VALUE && now - last < EVERY_NANOSECONDS) {
      return;
    }
    last = now;
    String line = done + " " + what;
    console.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    console.err().flush();
    width = line.length();
  }

  /** Takes the line away. */
  void clear() {
    if (width > 0) {
      console.err().print("\r" + " ".repeat(width) + "\r");
      console.err().flush();
      width = 0;
    }
  }
}
