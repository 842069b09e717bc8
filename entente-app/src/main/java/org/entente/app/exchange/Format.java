package org.entente.app.exchange;

import java.util.Locale;

/** The file formats records are written in. */
public enum Format {
  JSONL,
  CSV,
  PARQUET;

  /** As typed and as the files end: {@code jsonl}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
