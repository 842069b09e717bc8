package org.entente.ingest.pack;

import java.io.IOException;

/** More came out of a packed file than any honest one holds. */
public final class BombException extends IOException {
  private static final long serialVersionUID = 1;

  BombException() {
    super("it inflates beyond the limit");
  }
}
