package org.entente.app.cli;

import org.entente.app.exchange.OutputFolder;

/** Drops half-written files when the user stops the program. */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  Interruption(OutputFolder files) {
    this.hook = new Thread(files::close, "entente-interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** The files are in their places. */
  void over() {
    close();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the hook does its work.
      return;
    }
  }
}
