package org.entente.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store a command works on, where the usual one will do. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "entente-store",
      description = "The store; ${DEFAULT-VALUE} by default.")
  private String folder = "entente-store";

  Path folder() {
    return Path.of(folder);
  }
}
