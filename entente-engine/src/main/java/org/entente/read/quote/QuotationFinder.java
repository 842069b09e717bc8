package org.entente.read.quote;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.reading.Quotation;
import org.entente.model.text.Article;
import org.entente.model.text.Span;

/**
 * Finds stretches in quotation marks, paragraph by paragraph, in one pass over the text.
 *
 * <p>A quotation that is not closed ends with its paragraph; the next paragraph of the same speech,
 * which news opens with a mark again, is a quotation of its own. Quotations inside quotations are
 * part of the outer one. Single marks count only where they open a word and close after one, so
 * that apostrophes and dropped letters ("the '90s") are none; a straight mark after a digit is an
 * inch where a quotation cannot end.
 */
public final class QuotationFinder {
  /** The quotations of the article, in order, without overlap. */
  public List<Quotation> find(Article article) {
    List<Quotation> found = new ArrayList<>();
    for (Span paragraph : article.paragraphs()) {
      new Scan(article.text(), paragraph).run(found);
    }
    return found;
  }

  /** One paragraph. */
  private static final class Scan {
    private final String text;
    private final int from;
    private final int to;
    private int openersLeft;
    private int closersLeft;
    private boolean singleCloserPossible = true;

    Scan(String text, Span paragraph) {
      this.text = text;
      this.from = paragraph.start();
      this.to = paragraph.end();
    }

    void run(List<Quotation> found) {
      for (int at = from; at < to; at++) {
        char mark = text.charAt(at);
        openersLeft += mark == '\u201C' ? 1 : 0;
        closersLeft += mark == '\u201D' ? 1 : 0;
      }
      int at = from;
      while (at < to) {
        char mark = text.charAt(at);
        if (mark < '"' || (mark > '\'' && mark < '`') || (mark > '\u00BB' && mark < '\u2018')) {
          at++;
          continue;
        }
        int next =
            switch (mark) {
              case '\u201C', '\u201E' -> curly(at, found);
              case '\u00AB' -> guillemet(at, found);
              case '"' -> opensStraight(at, 1) ? straight(at, 1, found) : at + 1;
              case '`' ->
                  doubled(at, '`') && opensStraight(at, 2) ? straight(at, 2, found) : at + 1;
              case '\'', '\u2018' -> doubledOrSingle(at, mark, found);
              case '\u201D' -> stray(at);
              default -> at + 1;
            };
        at = next;
      }
    }

    private int stray(int at) {
      closersLeft--;
      return at + 1;
    }

    private int doubledOrSingle(int at, char mark, List<Quotation> found) {
      if (doubled(at, mark)) {
        return opensStraight(at, 2) ? straight(at, 2, found) : at + 2;
      }
      return single(at, mark, found);
    }

    private boolean doubled(int at, char mark) {
      return at + 1 < to && text.charAt(at + 1) == mark;
    }

    private int add(int open, int width, int innerEnd, int end, List<Quotation> found) {
      int inner = Math.min(open + width, innerEnd);
      int last = end;
      while (end == to && last > inner && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      int innerLast = Math.min(innerEnd, last);
      if (innerLast > inner) {
        found.add(new Quotation(new Span(open, last), new Span(inner, innerLast)));
      }
      return Math.max(end, open + width);
    }

    /**
     * Curly marks nest where enough closing ones follow; otherwise a second opening mark goes on.
     */
    private int curly(int open, List<Quotation> found) {
      int depth = 1;
      openersLeft -= text.charAt(open) == '\u201C' ? 1 : 0;
      int at = open + 1;
      while (at < to) {
        char mark = text.charAt(at);
        if (mark == '\u201C') {
          // Only where both this one and the outer one can still close is it nested.
          if (closersLeft >= openersLeft + depth) {
            depth++;
          }
          openersLeft--;
        } else if (mark == '\u201D' || (mark == '"' && closersLeft <= 0 && closes(at, 1))) {
          closersLeft -= mark == '\u201D' ? 1 : 0;
          depth--;
          if (depth == 0) {
            return add(open, 1, at, at + 1, found);
          }
        }
        at++;
      }
      return add(open, 1, to, to, found);
    }

    private int guillemet(int open, List<Quotation> found) {
      int at = open + 1;
      while (at < to && text.charAt(at) != '\u00BB') {
        countPassed(at);
        at++;
      }
      return add(open, 1, at, Math.min(at + 1, to), found);
    }

    private void countPassed(int at) {
      char mark = text.charAt(at);
      openersLeft -= mark == '\u201C' ? 1 : 0;
      closersLeft -= mark == '\u201D' ? 1 : 0;
    }

    /** Straight marks: {@code "} or two single ones. */
    private int straight(int open, int width, List<Quotation> found) {
      char mark = text.charAt(open) == '`' ? '\'' : text.charAt(open);
      int at = open + width;
      while (at < to) {
        countPassed(at);
        char here = text.charAt(at);
        boolean same =
            width == 1 ? here == mark : (here == mark || here == '\'') && doubled(at, here);
        if (same && !inch(at, width) && (closes(at, width) || !opensStraight(at, width))) {
          return add(open, width, at, at + width, found);
        }
        if (width == 1 && here == '\u201D' && openersLeft < 0) {
          return add(open, width, at, at + 1, found);
        }
        at += same ? width : 1;
      }
      return add(open, width, to, to, found);
    }

    /** A digit stands before it, and a later mark of the paragraph can still close. */
    private boolean inch(int at, int width) {
      if (width != 1 || !Character.isDigit(text.charAt(at - 1))) {
        return false;
      }
      if (at + 1 >= to || text.charAt(at + 1) != ' ' || at + 2 >= to) {
        return false;
      }
      int next = text.indexOf('"', at + 1);
      return next >= 0 && next < to && closes(next, 1) && !opensStraight(next, 1);
    }

    private boolean opensStraight(int at, int width) {
      if (at + width >= to || Character.isWhitespace(text.charAt(at + width))) {
        return false;
      }
      if (at == from) {
        return true;
      }
      char before = text.charAt(at - 1);
      return Character.isWhitespace(before) || opening(before);
    }

    private static boolean opening(char symbol) {
      return switch (symbol) {
        case '(', '[', '{', '-', '\u2013', '\u2014', '\u2015', '/', ':', '\u2018', '\u201C' -> true;
        default -> false;
      };
    }

    private boolean closes(int at, int width) {
      return at > from && !Character.isWhitespace(text.charAt(at - 1))
          || at + width >= to
          || Character.isWhitespace(text.charAt(at + width));
    }

    private int single(int open, char mark, List<Quotation> found) {
      if (!singleCloserPossible || !opensSingle(open)) {
        return open + 1;
      }
      int openers = openersLeft;
      int closers = closersLeft;
      for (int at = open + 1; at < to; at++) {
        countPassed(at);
        if (closesSingle(at, mark)) {
          return add(open, 1, at, at + 1, found);
        }
      }
      openersLeft = openers;
      closersLeft = closers;
      singleCloserPossible = false;
      return open + 1;
    }

    private boolean opensSingle(int at) {
      if (at + 1 >= to || !opensStraight(at, 1)) {
        return false;
      }
      char next = text.charAt(at + 1);
      return !Character.isDigit(next) && !elision(at + 1);
    }

    /** "'em", "'til", "'cause": letters are left out before it. */
    private boolean elision(int at) {
      return text.startsWith("em ", at)
          || text.startsWith("til ", at)
          || text.startsWith("tis ", at)
          || text.startsWith("twas ", at)
          || text.startsWith("cause ", at)
          || text.startsWith("n' ", at);
    }

    private boolean closesSingle(int at, char mark) {
      char here = text.charAt(at);
      boolean closing = mark == '\u2018' ? here == '\u2019' : here == '\'';
      if (!closing || (at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1)))) {
        return false;
      }
      char before = text.charAt(at - 1);
      if (Character.isWhitespace(before)) {
        return false;
      }
      boolean plural = before == 's' || before == 'S';
      return !plural || at + 1 >= to || !Character.isWhitespace(text.charAt(at + 1));
    }
  }
}
