package org.entente.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.entente.model.remark.EntenteException;

/** The program's name and version. */
final class Program {
  static final String NAME = "entente";

  private Program() {}

  /** As built: {@code 0.1.0-SNAPSHOT}. */
  static String version() {
    Properties properties = new Properties();
    try (InputStream stream = Program.class.getResourceAsStream("program.properties")) {
      if (stream == null) {
        throw new EntenteException(
            EntenteException.Code.INTERNAL, "not in the program", "program.properties");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }
}
