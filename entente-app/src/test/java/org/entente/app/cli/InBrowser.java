package org.entente.app.cli;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A browser before a server of the examples, opened once for all tests of a class. */
abstract class InBrowser {
  private static @Nullable Browser opened;
  private static @Nullable Observatory observatory;

  @BeforeAll
  static void open() throws IOException {
    opened = Browser.open();
    observatory = Observatory.examples();
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.close();
    }
  }

  static Browser page() {
    return Objects.requireNonNull(opened);
  }

  static void visit(String place) {
    page().visit(Objects.requireNonNull(observatory).address(), place);
  }

  static String address() {
    return String.valueOf(page().driver().getCurrentUrl());
  }
}
