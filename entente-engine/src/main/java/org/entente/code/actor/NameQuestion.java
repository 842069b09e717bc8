package org.entente.code.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name to resolve, as an article that can be read: the sentence the name stands in, or the name
 * and below it words about it ("Somalia").
 *
 * @param article what is to be read
 * @param name where the name stands in it
 * @param inContext whether it stands in a sentence and not alone
 */
public record NameQuestion(Article article, Span name, boolean inContext) {
  /**
   * The question about a name.
   *
   * @param name the name
   * @param context the sentence it stands in, or words about it, or null
   * @param date the day, or null
   */
  public static NameQuestion of(String name, @Nullable String context, @Nullable Published date) {
    String words = context == null ? "" : context.strip();
    int at = words.equals(name) || name.isEmpty() ? -1 : occurrence(words, name);
    if (at >= 0) {
      return new NameQuestion(article(words, date), new Span(at, at + name.length()), true);
    }
    String text = words.isEmpty() ? name : name + '\n' + words;
    return new NameQuestion(article(text, date), new Span(0, name.length()), false);
  }

  private static Article article(String text, @Nullable Published date) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        paragraphs.add(new Span(start, start + line.length()));
      }
      start += line.length() + 1;
    }
    return new Article("-", "-", null, null, null, date, null, "en", text, paragraphs, null);
  }

  /** Where the words hold the name as words of their own, in its case or in any; -1 nowhere. */
  private static int occurrence(String words, String name) {
    int exact = wholeWord(words, name);
    return exact >= 0
        ? exact
        : wholeWord(words.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  private static int wholeWord(String words, String name) {
    int at = words.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if ((at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1)))
          && (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)))) {
        return at;
      }
      at = words.indexOf(name, at + 1);
    }
    return -1;
  }
}
