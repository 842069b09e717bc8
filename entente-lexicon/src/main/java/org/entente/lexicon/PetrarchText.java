package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.remark.Remark;

/**
 * What the dictionaries of PETRARCH have in common: lines with comments after {@code #} and {@code
 * ;} and between {@code <!--} and {@code -->}, and phrases in capitals joined by underscores.
 */
final class PetrarchText {
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on");
  private static final int LONGEST_ACRONYM = 6;

  /** A line without its comments, and where it stands. */
  record Line(int number, String text) {}

  private PetrarchText() {}

  /** Whether a file's name is that of an actor dictionary: {@code Mine.actors.txt}. */
  static boolean isActors(String name) {
    return stem(name).endsWith("actors");
  }

  /** Whether a file's name is that of an agent dictionary: {@code Mine.agents.txt}. */
  static boolean isAgents(String name) {
    return stem(name).endsWith("agents");
  }

  private static String stem(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".txt") ? lower.substring(0, lower.length() - ".txt".length()) : "";
  }

  /** The file's lines, blank where nothing but a comment stands. */
  static List<Line> lines(String content) {
    List<Line> lines = new ArrayList<>();
    boolean inComment = false;
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String text = raw;
      if (inComment) {
        int end = text.indexOf("-->");
        inComment = end < 0;
        text = end < 0 ? "" : text.substring(end + "-->".length());
      }
      int open = text.indexOf("<!--");
      if (open >= 0) {
        int close = text.indexOf("-->", open);
        inComment = close < 0;
        text = text.substring(0, open) + (close < 0 ? "" : text.substring(close + "-->".length()));
      }
      lines.add(new Line(number, uncommented(text).strip()));
    }
    return lines;
  }

  private static String uncommented(String text) {
    int end = text.length();
    for (char mark : new char[] {'#', ';'}) {
      int at = text.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    return text.substring(0, end);
  }

  /** The words of a phrase: {@code HAMID_KARZAI_} as "HAMID KARZAI". */
  static String words(String phrase) {
    return phrase.replace('_', ' ').strip().replaceAll(" +", " ");
  }

  /** The ways news writes a phrase in capitals: "Hamid Karzai", "UN". */
  static List<String> written(String phrase) {
    String words = words(phrase);
    StringBuilder cased = new StringBuilder();
    for (String word : words.toLowerCase(Locale.ROOT).split(" ")) {
      cased.append(cased.length() == 0 ? "" : " ");
      cased.append(cased.length() > 0 && SMALL.contains(word) ? word : capital(word));
    }
    boolean acronym = words.indexOf(' ') < 0 && words.length() <= LONGEST_ACRONYM;
    return acronym && !words.contentEquals(cased)
        ? List.of(cased.toString(), words)
        : List.of(cased.toString());
  }

  private static String capital(String word) {
    StringBuilder cased = new StringBuilder(word);
    boolean starts = true;
    for (int at = 0; at < cased.length(); at++) {
      char letter = cased.charAt(at);
      cased.setCharAt(at, starts ? Character.toUpperCase(letter) : letter);
      starts = letter == '-' || letter == '.';
    }
    return cased.toString();
  }

  /** What to say of a line that cannot be read; it is left out. */
  static Remark wrong(String file, int line, String message) {
    return Remark.note(file + ":" + line, "bad-dictionary-line", message);
  }
}
