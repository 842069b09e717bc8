package org.entente.code.event;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.lexicon.NameIndex;
import org.entente.lexicon.Rule;
import org.entente.lexicon.WordBook;
import org.entente.model.text.Span;

/** PLOVER contexts of a mention: the rule's own and those whose terms stand in its clause. */
final class Contexts {
  private final NameIndex<List<String>> terms;

  Contexts(WordBook words) {
    this.terms = words.contextTerms();
  }

  List<String> of(Rule rule, String text, Span clause) {
    SortedSet<String> found = new TreeSet<>(rule.contexts());
    String lower = clause.of(text).toLowerCase(Locale.ROOT);
    int offset = 0;
    while (offset < lower.length()) {
      int end = terms.matchEnd(lower, offset);
      if (end > 0) {
        List<String> contexts = terms.find(lower.substring(offset, end));
        if (contexts != null) {
          found.addAll(contexts);
        }
        offset = end;
      }
      while (offset < lower.length() && Character.isLetterOrDigit(lower.charAt(offset))) {
        offset++;
      }
      while (offset < lower.length() && !Character.isLetterOrDigit(lower.charAt(offset))) {
        offset++;
      }
    }
    return List.copyOf(found);
  }
}
