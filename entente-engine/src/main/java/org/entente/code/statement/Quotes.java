package org.entente.code.statement;

import java.util.List;
import org.entente.model.reading.Quotation;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/** The quotations of one article by place, and how sentences and paragraphs lie to them. */
final class Quotes {
  private final Reading reading;
  private final String text;
  private final List<Quotation> all;
  private final boolean[] used;

  Quotes(Reading reading) {
    this.reading = reading;
    this.text = reading.article().text();
    this.all = reading.quotations();
    this.used = new boolean[all.size()];
  }

  int size() {
    return all.size();
  }

  Span outer(int quote) {
    return all.get(quote).outer();
  }

  Span inner(int quote) {
    return all.get(quote).inner();
  }

  boolean used(int quote) {
    return used[quote];
  }

  void use(int quote) {
    used[quote] = true;
  }

  /** Index of the quotation whose outer span holds the offset, or -1. */
  int at(int offset) {
    int quote = firstEndingAfter(offset);
    return quote < all.size() && all.get(quote).outer().contains(offset) ? quote : -1;
  }

  /** Index of the first quotation that ends after the offset; the size when none does. */
  int firstEndingAfter(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).outer().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the sentence has a word outside all quotations. */
  boolean speaksOutside(Sentence st) {
    int quote = firstEndingAfter(st.span().start());
    for (int token = 0; token < st.size(); token++) {
      int start = st.start(token);
      while (quote < all.size() && all.get(quote).outer().end() <= start) {
        quote++;
      }
      boolean inside = quote < all.size() && all.get(quote).outer().start() <= start;
      if (!inside && st.tag(token) != Upos.PUNCT && st.tag(token) != Upos.SYM) {
        return true;
      }
    }
    return false;
  }

  /** Whether the quotation is a speech of its own and no phrase lifted out of one. */
  boolean speech(int quote) {
    Span inner = inner(quote);
    int spaces = 0;
    for (int at = inner.start(); at < inner.end(); at++) {
      spaces += text.charAt(at) == ' ' ? 1 : 0;
    }
    char first = text.charAt(inner.start());
    if (spaces < 2) {
      char last = text.charAt(inner.end() - 1); // "Enough," said the minister.
      return Character.isUpperCase(first) && ",!?.".indexOf(last) >= 0;
    }
    return !Character.isLetter(first) || Character.isUpperCase(first);
  }

  /** Whether only white space lies between the two offsets. */
  boolean blank(int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return from <= to;
  }

  /** Whether the quotation was not closed: its paragraph ended first. */
  boolean open(int quote) {
    return outer(quote).end() == inner(quote).end();
  }

  /** Index of the paragraph that holds the offset, -1 when none does. */
  int paragraph(int offset) {
    List<Span> paragraphs = reading.article().paragraphs();
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < paragraphs.size() && paragraphs.get(low).start() <= offset ? low : -1;
  }

  /** Whether the quotation starts a paragraph. */
  boolean startsParagraph(int quote) {
    int start = outer(quote).start();
    int paragraph = paragraph(start);
    return paragraph >= 0 && reading.article().paragraphs().get(paragraph).start() == start;
  }
}
