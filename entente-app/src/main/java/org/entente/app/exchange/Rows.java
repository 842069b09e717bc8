package org.entente.app.exchange;

import java.util.Locale;

/** What one row of the mentions is. */
public enum Rows {
  /** One mention, with lists of sources and targets. */
  MENTION,
  /** One pair of a source and a target. */
  DYAD;

  /** As typed: {@code dyad}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
