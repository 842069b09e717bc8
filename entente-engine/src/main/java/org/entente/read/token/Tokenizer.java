package org.entente.read.token;

import java.util.Arrays;
import java.util.List;
import org.entente.model.text.Span;

/**
 * Splits a paragraph into sentences and tokens, after the conventions of UD English EWT: clitics
 * and the parts of hyphenated compounds are tokens, abbreviations keep their full stop.
 *
 * <p>Every character that is no space belongs to exactly one token. Time is linear in the text.
 */
public final class Tokenizer {
  /** No sentence is longer: one that is gets cut, after a semicolon or comma where there is one. */
  public static final int LONGEST_SENTENCE = 400;

  private static final int LONGEST_LOOK = 64;

  /** Letters before the hyphen of a model's name: "Shahed-136". */
  private static final int LONGEST_MODEL = 8;

  private final String text;
  private final int end;
  private int[] starts;
  private int[] ends;
  private int size;

  private Tokenizer(String text, Span paragraph) {
    this.text = text;
    this.end = paragraph.end();
    int guess = paragraph.length() / 4 + 8;
    this.starts = new int[guess];
    this.ends = new int[guess];
  }

  /**
   * The paragraph's sentences, in order. A paragraph's end always ends a sentence.
   *
   * @param text the article's text
   * @param paragraph a stretch of it
   * @throws IllegalArgumentException if the paragraph lies outside the text
   */
  public static List<Tokens> sentences(String text, Span paragraph) {
    if (paragraph.end() > text.length()) {
      throw new IllegalArgumentException("paragraph outside the text: " + paragraph);
    }
    Tokenizer tokenizer = new Tokenizer(text, paragraph);
    tokenizer.tokens(paragraph.start());
    return new SentenceSplitter(
            text, tokenizer.end, tokenizer.starts, tokenizer.ends, tokenizer.size)
        .split();
  }

  private void tokens(int from) {
    int at = from;
    while (at < end) {
      if (Chars.isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int to = at + 1;
      boolean mail = text.charAt(at) == '@';
      while (to < end && !Chars.isSpace(text.charAt(to))) {
        mail |= text.charAt(to) == '@';
        to++;
      }
      chunk(at, to, mail);
      at = to;
    }
  }

  /** A stretch without spaces. */
  private void chunk(int from, int to, boolean mail) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int after;
      if (Chars.isLetter(c) && !Chars.isPicture(text, at, to) || Chars.isDigit(c)) {
        after = Addresses.web(text, at, to);
        if (after < 0 && mail) {
          after = Addresses.mail(text, at, to);
        }
        if (after > 0) {
          add(at, after);
        } else {
          after = word(at, to);
        }
      } else {
        after = mark(from, at, to);
        add(at, after);
      }
      at = after;
    }
  }

  private void add(int from, int to) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = from;
    ends[size++] = to;
  }

  private boolean letter(int at, int to) {
    return at < to && Chars.isLetter(text.charAt(at)) && !Chars.isPicture(text, at, to);
  }

  private boolean digit(int at, int to) {
    return at < to && Chars.isDigit(text.charAt(at));
  }

  private boolean alphanumeric(int at, int to) {
    return digit(at, to) || letter(at, to);
  }

  /** Adds the tokens of the word that begins here; returns its end. */
  private int word(int from, int to) {
    int at = from;
    int segment = from; // begins after the last full stop
    boolean numeric = true; // digits and their marks only, so far
    while (at < to) {
      char c = text.charAt(at);
      if (Chars.isDigit(c)) {
        at++;
        continue;
      }
      if (letter(at, to)) {
        numeric = false;
        at++;
        continue;
      }
      boolean afterDigit = Chars.isDigit(text.charAt(at - 1));
      if (c == '.') {
        int stop = fullStop(from, segment, at, to, afterDigit);
        if (stop < 0) {
          return cut(from, -stop, to);
        }
        if (stop == at) {
          break;
        }
        if (stop > at + 1) { // an address without www
          add(from, stop);
          return stop;
        }
        segment = at + 1;
        at++;
      } else if (c == ',') {
        if (afterDigit
            && digit(at + 1, to)
            && digit(at + 2, to)
            && digit(at + 3, to)
            && !digit(at + 4, to)) {
          at++;
        } else {
          break;
        }
      } else if (c == ':' || c == '/') {
        if (numeric && afterDigit && digit(at + 1, to)) {
          at++;
        } else {
          break;
        }
      } else if (Chars.isApostrophe(c)) {
        if (letter(at + 1, to)) {
          numeric = false;
          at++;
        } else {
          break;
        }
      } else if (Chars.isHyphen(c)) {
        int kept = hyphen(from, at, to, numeric);
        if (kept == at) {
          break;
        }
        numeric = false;
        at = kept;
      } else if (c == '&') {
        if (at + 1 < to
            && Chars.isUpper(text.charAt(at - 1))
            && Chars.isUpper(text.charAt(at + 1))) {
          at++;
        } else {
          break;
        }
      } else if (c == '_') {
        numeric = false;
        at++;
      } else if (c == '$') {
        if (at - from <= 3 && Chars.isUpper(text.charAt(from)) && digit(at + 1, to)) {
          at++;
        }
        break;
      } else {
        break;
      }
    }
    return cut(from, at, to);
  }

  /**
   * What a full stop inside or after a word does: {@code at}: it is a token of its own; {@code at +
   * 1}: the word goes on; more: the word is an address and ends there; negative: the word ends
   * there and holds the full stop.
   */
  private int fullStop(int from, int segment, int at, int to, boolean afterDigit) {
    boolean initials = at - segment == 1 && !afterDigit;
    if (alphanumeric(at + 1, to)) {
      if (afterDigit && digit(at + 1, to)) {
        return at + 1;
      }
      if (initials && letter(at + 1, to)) {
        return letter(at + 2, to) ? -(at + 1) : at + 1;
      }
      int domain = domain(at + 1, to);
      if (domain > 0) {
        boolean path = domain + 1 < to && text.charAt(domain) == '/' && letter(domain + 1, to);
        return path ? Addresses.webEnd(text, from, to) : domain == at + 2 ? at : domain;
      }
      if (at - from <= 9) {
        String word = text.substring(from, at);
        if (Abbreviations.TITLES.contains(word)
            || Abbreviations.BEFORE_NUMBERS.contains(word) && digit(at + 1, to)) {
          return -(at + 1);
        }
      }
      return at;
    }
    if (at + 1 < to && text.charAt(at + 1) == '.') {
      return at;
    }
    if (initials && segment > from) {
      return -(at + 1);
    }
    if (at - from > 9) {
      return at;
    }
    int follow = at + 1;
    while (follow < end && Chars.isSpace(text.charAt(follow)) && follow < at + 4) {
      follow++;
    }
    char next = follow < end ? text.charAt(follow) : 0;
    if (initials) {
      char c = text.charAt(from);
      return Chars.isUpper(c) && c != 'I' && Chars.isUpper(next) ? -(at + 1) : at;
    }
    String word = text.substring(from, at);
    if (Abbreviations.TITLES.contains(word) || Abbreviations.OTHERS.contains(word)) {
      return -(at + 1);
    }
    if (Abbreviations.BEFORE_NUMBERS.contains(word) && Chars.isDigit(next)) {
      return -(at + 1);
    }
    if (Abbreviations.INSIDE.contains(word)
        && (Chars.isDigit(next) || Chars.isLower(next) || next == ',')) {
      return -(at + 1);
    }
    return at;
  }

  /** End of the known ending of an address that stands here, or -1. */
  private int domain(int at, int to) {
    int last = at;
    while (last < to && last - at < 6 && letter(last, to)) {
      last++;
    }
    if (last - at < 2 || alphanumeric(last, to)) {
      return -1;
    }
    // "the end.In the": a capital begins a sentence unless the whole word is in capitals.
    String ending = text.substring(at, last);
    if (Abbreviations.DOMAINS.contains(ending)) {
      return last;
    }
    return -1;
  }

  /** Where the word goes on if the hyphen belongs to it, else the hyphen's own place. */
  private int hyphen(int from, int at, int to, boolean numeric) {
    if (!alphanumeric(at + 1, to)) {
      return at;
    }
    if (numeric) {
      // Telephone numbers and dates stay whole, ranges do not.
      int groups = 1;
      int first = at - from;
      int last = at;
      int length = 0;
      while (last + 1 < to
          && last - at < LONGEST_LOOK
          && Chars.isHyphen(text.charAt(last))
          && digit(last + 1, to)) {
        int start = last + 1;
        last = start;
        while (digit(last, to) && last - start < LONGEST_LOOK) {
          last++;
        }
        length = last - start;
        groups++;
      }
      boolean whole = groups > 2 || groups == 2 && first == 3 && length == 4;
      return whole && !letter(last, to) ? last : at;
    }
    if (at - from <= LONGEST_MODEL && Chars.isUpper(text.charAt(from)) && digit(at + 1, to)) {
      return modelEnd(at + 1, to);
    }
    if (at - from <= 7 && letter(at + 1, to)) {
      String prefix = text.substring(from, at).toLowerCase(java.util.Locale.ROOT);
      if (Abbreviations.PREFIXES.contains(prefix)) {
        return at + 1;
      }
    }
    return at;
  }

  /** "J-10C", "MiG-29", "S-400": the end of a model's digits and the letter that may follow. */
  private int modelEnd(int from, int to) {
    int at = from;
    while (digit(at, to) && at - from < LONGEST_LOOK) {
      at++;
    }
    return letter(at, to) && Chars.isUpper(text.charAt(at)) ? at + 1 : at;
  }

  /** Adds a word with its clitics or unit as tokens of their own. */
  private int cut(int from, int at, int to) {
    int length = at - from;
    if (Chars.isDigit(text.charAt(from))) {
      int unit = at;
      while (unit > from && at - unit < 5 && Chars.isLetter(text.charAt(unit - 1))) {
        unit--;
      }
      if (unit < at
          && unit > from
          && Chars.isDigit(text.charAt(unit - 1))
          && at - unit < 5
          && Abbreviations.UNITS.contains(text.substring(unit, at))) {
        add(from, unit);
        add(unit, at);
        return at;
      }
    }
    if (length == 6 && is(from, "cannot")) {
      add(from, from + 3);
      add(from + 3, at);
      return at;
    }
    if (length == 5 && (is(from, "gonna") || is(from, "gotta") || is(from, "wanna"))) {
      add(from, from + 3);
      add(from + 3, at);
      return at;
    }
    // Clitics from the right: "wouldn't've".
    int[] borders = new int[3];
    int count = 0;
    int right = at;
    while (count < 3) {
      int border = clitic(from, right);
      if (border < 0) {
        break;
      }
      borders[count++] = border;
      right = border;
    }
    int left = from;
    for (int i = count - 1; i >= 0; i--) {
      add(left, borders[i]);
      left = borders[i];
    }
    add(left, at);
    return at;
  }

  private boolean is(int from, String word) {
    return text.regionMatches(true, from, word, 0, word.length());
  }

  /** Where the clitic at the end of the stretch begins, or -1. */
  private int clitic(int from, int to) {
    if (to - from >= 3 && Chars.isApostrophe(text.charAt(to - 2))) {
      char c = text.charAt(to - 1);
      if (c == 't' || c == 'T') {
        char n = text.charAt(to - 3);
        return (n == 'n' || n == 'N') && to - 3 > from ? to - 3 : -1;
      }
      return "sSmMdD".indexOf(c) >= 0 ? to - 2 : -1;
    }
    if (to - from >= 4 && Chars.isApostrophe(text.charAt(to - 3))) {
      return is(to - 2, "re") || is(to - 2, "ve") || is(to - 2, "ll") ? to - 3 : -1;
    }
    return -1;
  }

  /** End of the mark or symbol that begins here. */
  private int mark(int from, int at, int to) {
    char c = text.charAt(at);
    if (Chars.isPicture(text, at, to)) {
      int last = at + 2;
      while (last < to) {
        char next = text.charAt(last);
        if (next == 0xFE0F || next == 0x200D) {
          last++;
        } else if (text.charAt(last - 1) == 0x200D && Chars.isPicture(text, last, to)) {
          last += 2;
        } else {
          break;
        }
      }
      return last;
    }
    if (Chars.isApostrophe(c)) {
      return apostrophe(from, at, to);
    }
    if (c == '#' || c == '@') {
      int last = at + 1;
      if (letter(last, to) && (at == from || !alphanumeric(at - 1, to))) {
        while (alphanumeric(last, to) || last < to && text.charAt(last) == '_') {
          last++;
        }
      }
      return last;
    }
    if (c == '.' && at == from && digit(at + 1, to)) {
      int last = at + 1;
      while (digit(last, to)) {
        last++;
      }
      return last;
    }
    if ((c == ':' || c == ';' || c == '=') && at == from && to - at <= 3 && to - at > 1) {
      char face = text.charAt(to - 1);
      if ((face == ')' || face == '(' || face == 'D' || face == 'P')
          && (to - at == 2 || text.charAt(at + 1) == '-')) {
        return to;
      }
    }
    int last = at + 1;
    if (c == '!' || c == '?') {
      while (last < to && (text.charAt(last) == '!' || text.charAt(last) == '?')) {
        last++;
      }
    } else if (".-*=_~+<>|`\u2026\u2014".indexOf(c) >= 0) {
      while (last < to && text.charAt(last) == c) {
        last++;
      }
    }
    return last;
  }

  private int apostrophe(int from, int at, int to) {
    int last = at + 1;
    if (digit(last, to) && digit(last + 1, to) && !digit(last + 2, to)) {
      last += 2;
      return letter(last, to) && text.charAt(last) == 's' && !letter(last + 1, to)
          ? last + 1
          : last;
    }
    if (last < to && text.charAt(last) == text.charAt(at)) {
      return last + 1;
    }
    int letters = last;
    while (letters < to && letters - last < 4 && letter(letters, to)) {
      letters++;
    }
    int length = letters - last;
    if (length == 1 && "sSmMdD".indexOf(text.charAt(last)) >= 0
        || length == 2 && (is(last, "re") || is(last, "ve") || is(last, "ll") || is(last, "em"))
        || length == 3 && is(last, "til")) {
      return letters;
    }
    return at + 1;
  }
}
