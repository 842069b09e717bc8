package org.entente.code;

import org.entente.model.coding.Coding;
import org.entente.model.reading.Reading;
import org.entente.model.text.Article;

/** Texts of tests as articles of one day. */
public final class Told {
  private Told() {}

  /** An article of 10 July 2024, one paragraph a line. */
  public static Article article(String text) {
    return Texts.article(text, Texts.DAY);
  }

  /** The article read. */
  public static Reading read(String text) {
    return Texts.read(text);
  }

  /** The article coded. */
  public static Coding coded(String text) {
    return Texts.coded(text);
  }
}
