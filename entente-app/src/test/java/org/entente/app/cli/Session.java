package org.entente.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The program run with streams of its own, for tests. */
final class Session {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  Session(Function<@Nullable String, Engine> engines, String input, boolean terminal) {
    this.engines = engines;
    this.console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            true);
  }

  static Session fake() {
    return new Session(folder -> new FakeEngine(), "", false);
  }

  int run(String... arguments) {
    int status = new Entente(console, engines).execute(arguments);
    console.out().flush();
    return status;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
