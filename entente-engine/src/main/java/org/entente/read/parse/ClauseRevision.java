package org.entente.read.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;

/** Finds the verb of clauses that were left without one. */
final class ClauseRevision {
  /** How nouns end that tell what a person or body is. */
  private static final List<String> ROLES =
      List.of("er", "or", "ist", "ian", "man", "ief", "ency", "ent", "ant", "ion");

  private static final Set<String> SUBORDINATORS =
      Set.of("as", "while", "because", "although", "though", "when", "whereas");

  private final VerbTags verbs;

  ClauseRevision(Tagger tagger) {
    verbs = VerbTags.of(tagger);
  }

  /** Goes through a sentence whose words are mended one by one while it goes. */
  void apply(TaggedWords words, WordRevision word) {
    String[] forms = words.forms;
    int start = 0;
    int comma = -1;
    int that = -1;
    boolean finite = false;
    for (int i = 0; i < forms.length; i++) {
      word.of(words, i);
      finite |= words.finite(i);
      if (forms[i].equals(",")) {
        if (that > 0 && !forms[that].equals("that")) {
          inClause(words, that, i);
        }
        comma = i;
        that = -1;
      }
      if (forms[i].equals("that") && words.penn(i).equals("IN") || subordinates(words, i)) {
        that = i;
      } else if (words.finite(i)) {
        that = -1;
      }
      boolean end = i + 1 == forms.length;
      if (end || forms[i].equals(";") || forms[i].equals(":")) {
        if (that > 0) {
          inClause(words, that, i);
        }
        that = -1;
        if (finite || !lostVerb(words, start, i)) {
          report(words, Math.max(start, comma + 1), end ? i : start);
        }
        start = i + 1;
        finite = false;
      }
    }
  }

  /** Opens a clause, and no phrase: "as Nordic allies <i>court</i> Ankara". */
  private static boolean subordinates(TaggedWords words, int word) {
    String penn = words.penn(word);
    return (penn.equals("IN") || penn.equals("WRB"))
        && SUBORDINATORS.contains(words.forms[word].toLowerCase(Locale.ROOT));
  }

  /** "denies that its factories <i>ship</i> sights": a clause that has no other verb. */
  private void inClause(TaggedWords words, int that, int end) {
    boolean content = words.forms[that].equals("that");
    for (int i = content ? that + 2 : that + 3; i + 1 < end; i++) {
      if (words.plural(i - 1)
          && words.penn(i).equals("NN")
          && words.nominal(i + 1)
          && (content
              || ROLES.stream().noneMatch(words.forms[i]::endsWith) && !named(words, i + 1))) {
        words.set(i, verbs.plain());
        return;
      }
    }
  }

  /** Whether two words of a name follow each other: "arms dealer Jan Novak". */
  private static boolean named(TaggedWords words, int word) {
    return words.universal(word) == Upos.PROPN && words.universal(word + 1) == Upos.PROPN;
  }

  /** Gives a clause without a verb the first word that stands where its verb would. */
  private boolean lostVerb(TaggedWords words, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      boolean bare =
          words.universal(i - 1) == Upos.PROPN
              && words.nominal(i + 1)
              && words.forms[end].equals(".");
      if (!words.nominal(i - 1) || !bare && !words.opensObject(i + 1) || words.capital(i)) {
        continue;
      }
      String penn = words.penn(i);
      boolean s = words.forms[i].endsWith("s") && !words.forms[i].endsWith("ss");
      boolean third = s && penn.startsWith("NN") && !words.plural(i - 1);
      boolean ed = penn.equals("VBN") || penn.equals("JJ") && words.forms[i].endsWith("ed");
      if (third || ed && !words.forms[i + 1].equals(",")) {
        words.set(i, third ? verbs.singular() : verbs.past());
        return true;
      }
    }
    return words.forms[end].equals(".")
        && (lostPlainVerb(words, start, end) || secondPlural(words, start, end));
  }

  /** "Oslo's plan to lend tents to its neighbours <i>revives</i> a quarrel.": of two plurals. */
  private boolean secondPlural(TaggedWords words, int start, int end) {
    for (int i = start + 2; i < end; i++) {
      if (words.penn(i).equals("NNS")
          && words.plural(i - 1)
          && words.penn(i + 1).equals("DT")
          && !words.capital(i)) {
        words.set(i, verbs.singular());
        return true;
      }
    }
    return false;
  }

  /** "Dutch ministers <i>harbour</i> misgivings.": no plural stands before a noun as its part. */
  private boolean lostPlainVerb(TaggedWords words, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (words.penn(i).equals("NN")
          && words.penn(i - 1).equals("NNS")
          && words.penn(i + 1).equals("NNS")
          && !words.capital(i)) {
        words.set(i, verbs.plain());
        return true;
      }
    }
    return false;
  }

  /** "..., Indian newspapers allege.": the last word of the last part, where that has no verb. */
  private void report(TaggedWords words, int start, int end) {
    int last = end;
    while (last > start && words.universal(last) == Upos.PUNCT) {
      last--;
    }
    if (last <= start || !words.nominal(last - 1) && !words.penn(last - 1).equals("JJ")) {
      return;
    }
    for (int i = start; i < last; i++) {
      String penn = words.penn(i);
      if (words.finite(i) || penn.equals("CC") || penn.equals("TO") || penn.startsWith("VB")) {
        return;
      }
    }
    String form = words.forms[last].toLowerCase(Locale.ROOT);
    String penn = words.penn(last);
    if (penn.equals("VBN") && RevisedWords.REPORTS.contains(RevisedWords.reporting(form, "ed"))) {
      words.set(last, verbs.past());
    } else if (penn.equals("NNS")
        && RevisedWords.REPORTS.contains(RevisedWords.reporting(form, "s"))) {
      words.set(last, verbs.singular());
    } else if (penn.equals("NN") && words.plural(last - 1) && RevisedWords.REPORTS.contains(form)) {
      words.set(last, verbs.plain());
    }
  }
}
