package org.entente.read.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.text.Span;

/** Splits a paragraph's tokens into sentences. */
final class SentenceSplitter {
  private final String text;
  private final int end;
  private final int[] starts;
  private final int[] ends;
  private final int size;

  /**
   * @param text the article's text
   * @param end where the paragraph ends in it
   * @param starts first unit of each token
   * @param ends unit after the last of each token
   * @param size how many tokens there are
   */
  SentenceSplitter(String text, int end, int[] starts, int[] ends, int size) {
    this.text = text;
    this.end = end;
    this.starts = starts;
    this.ends = ends;
    this.size = size;
  }

  /** The sentences, in order; the end of the tokens always ends one. */
  List<Tokens> split() {
    List<Tokens> sentences = new ArrayList<>();
    int dateline = new Dateline(text, starts, ends, size).length();
    int first = emit(0, dateline, sentences);
    for (int i = first; i < size; i++) {
      int last = i;
      boolean ended = false;
      if (terminates(i) || abbreviated(i)) {
        while (last + 1 < size && closes(last + 1)) {
          last++;
        }
        ended = last + 1 == size || (terminates(i) ? ends(i, last) : abbreviationEnds(i, last));
      }
      if (ended) {
        i = last;
      }
      if (ended || i + 1 == size || i + 1 - first >= Tokenizer.LONGEST_SENTENCE) {
        first = emit(first, i + 1, sentences);
      }
    }
    return sentences;
  }

  /** Adds the sentence, or the pieces of one that is too long. Returns where the next begins. */
  private int emit(int from, int to, List<Tokens> sentences) {
    int first = from;
    while (to - first >= Tokenizer.LONGEST_SENTENCE) {
      int cut = first + Tokenizer.LONGEST_SENTENCE;
      int best = 0;
      for (int i = first + Tokenizer.LONGEST_SENTENCE / 2;
          i < Math.min(to, first + Tokenizer.LONGEST_SENTENCE);
          i++) {
        char c = text.charAt(starts[i]);
        int worth = c == ';' ? 3 : c == ',' ? 2 : c == ':' ? 1 : 0;
        if (worth > 0 && worth >= best) {
          best = worth;
          cut = i + 1;
        }
      }
      cut = Math.min(cut, to);
      one(first, cut, sentences);
      first = cut;
      if (to < size && to - first < Tokenizer.LONGEST_SENTENCE && !sentenceEndsAt(to)) {
        return first; // the rest goes on
      }
    }
    if (first < to) {
      one(first, to, sentences);
    }
    return to;
  }

  private boolean sentenceEndsAt(int to) {
    char c = text.charAt(ends[to - 1] - 1);
    return Chars.isTerminator(c) || Chars.isCloser(c);
  }

  private void one(int from, int to, List<Tokens> sentences) {
    sentences.add(
        new Tokens(
            new Span(starts[from], ends[to - 1]),
            Arrays.copyOfRange(starts, from, to),
            Arrays.copyOfRange(ends, from, to)));
  }

  private boolean terminates(int token) {
    for (int at = starts[token]; at < ends[token]; at++) {
      if (!Chars.isTerminator(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean abbreviated(int token) {
    return ends[token] - starts[token] > 1
        && text.charAt(ends[token] - 1) == '.'
        && Chars.isLetter(text.charAt(starts[token]));
  }

  /** Whether the token closes a bracket or quotation that the sentence's end stands in. */
  private boolean closes(int token) {
    char c = text.charAt(starts[token]);
    if (!Chars.isCloser(c) || ends[token] - starts[token] > 2) {
      return false;
    }
    if (starts[token] == ends[token - 1]) {
      return true;
    }
    return c == '\u201D' || c == '\u00BB';
  }

  private boolean spaced(int token) {
    return starts[token] > ends[token - 1];
  }

  private String form(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Whether a sentence ends with the tokens from its terminator to {@code last}. */
  private boolean ends(int terminator, int last) {
    int next = last + 1;
    char mark = text.charAt(starts[terminator]);
    boolean dots = mark == '\u2026' || mark == '.' && ends[terminator] - starts[terminator] > 1;
    char c = text.charAt(starts[next]);
    if (!spaced(next)) {
      return !dots
          && terminator > 0
          && ends[terminator - 1] - starts[terminator - 1] > 1
          && Chars.isUpper(c)
          && starts[next] + 1 < end
          && (Chars.isLower(text.charAt(starts[next] + 1)) || next + 1 < size && spaced(next + 1));
    }
    if (Chars.isOpener(c) && next + 1 < size) {
      char inner = text.charAt(starts[next + 1]);
      if (Chars.isOpener(inner) && next + 2 < size) {
        inner = text.charAt(starts[next + 2]);
      }
      return Chars.isUpper(inner)
          || Chars.isDigit(inner)
          || inner == '$'
          || inner == '.'
          || inner == '\u2026'
          || !dots && last == terminator && c != '(' && c != '[' && Chars.isLower(inner);
    }
    if (Chars.isUpper(c)) {
      return !(last > terminator && (mark == '!' || mark == '?' || dots) && speaker(next));
    }
    if (Chars.isLower(c)) {
      if (dots || last > terminator) {
        return false;
      }
      // "iPhone", "al-Shabab"
      return starts[next] + 1 < ends[next] && Chars.isUpper(text.charAt(starts[next] + 1))
          || next + 2 < size
              && Chars.isHyphen(text.charAt(starts[next + 1]))
              && !spaced(next + 1)
              && Chars.isUpper(text.charAt(starts[next + 2]));
    }
    if (Chars.isDigit(c) || Chars.isLetter(c)) {
      return !dots;
    }
    return c == '$'
        || c == '\u20AC'
        || c == '\u00A3'
        || c == '\u2022'
        || c == '*'
        || c == '#'
        || c == '@'
        || Character.isHighSurrogate(c);
  }

  /** Whether up to three capitals and a verb of speech begin here: "Go!" President Smith said. */
  private boolean speaker(int token) {
    for (int i = token; i < Math.min(size, token + 5); i++) {
      if (i > token && Abbreviations.SPEECH.contains(form(i))) {
        return true;
      }
      if (!Chars.isUpper(text.charAt(starts[i]))) {
        return false;
      }
    }
    return false;
  }

  /** Whether a sentence ends with the tokens from an abbreviation to {@code last}. */
  private boolean abbreviationEnds(int token, int last) {
    int next = last + 1;
    int length = ends[token] - starts[token];
    if (!spaced(next) || length > 12) {
      return false;
    }
    String word = text.substring(starts[token], ends[token] - 1);
    if (Abbreviations.TITLES.contains(word)) {
      return false;
    }
    char c = text.charAt(starts[next]);
    if (Chars.isOpener(c) && c != '(' && c != '[' && next + 1 < size && length > 2) {
      return Chars.isUpper(text.charAt(starts[next + 1])) && !spaced(next + 1);
    }
    if (!Chars.isUpper(c) || ends[next] - starts[next] > 12) {
      return false;
    }
    if (word.equals("etc")) {
      return true;
    }
    String following = form(next);
    if (following.equals("A")) {
      return next + 1 < size && Chars.isLower(text.charAt(starts[next + 1]));
    }
    return Abbreviations.STARTERS.contains(following);
  }
}
