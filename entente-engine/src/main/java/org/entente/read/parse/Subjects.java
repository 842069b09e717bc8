package org.entente.read.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.reading.Upos;

/** Mends what was taken for a subject and is none, or for one of two. */
final class Subjects {
  /** Words that name a time and no actor; beside a subject they are none. */
  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february "
                  + "april june july august september october november december today yesterday "
                  + "tomorrow tonight week weekend month months year years day days morning "
                  + "afternoon evening night last")
              .split(" "));

  private static final Set<String> PLACING =
      Set.of("on", "in", "at", "during", "despite", "with", "without", "against", "under");

  /** How nouns end that are titles of persons. */
  private static final Pattern TITLE = Pattern.compile("(er|or|ist|man|woman|ief|ent|ary|envoy)$");

  private static final Set<String> WHOEVER = Set.of("whoever", "whichever", "whatever");

  private final Tree tree;
  private final VerbTags tags;
  private final int conjunction;

  Subjects(Tree tree, VerbTags tags, int conjunction) {
    this.tree = tree;
    this.tags = tags;
    this.conjunction = conjunction;
  }

  /** "reports that rebels crossed the river": the clause lacks nothing that "that" could be. */
  boolean whole(int that) {
    int verb = tree.head(that);
    return tree.is(that, "obj")
        && tree.is(verb, "acl:relcl")
        && (tree.has(verb, "nsubj:pass") || tree.has(verb, "nsubj") && objectBehind(verb));
  }

  private boolean objectBehind(int verb) {
    return childBetween(verb, tree.end(verb), verb, "obj") >= 0;
  }

  /** "fears the <i>strikes</i> will close the port": the clause behind has no other subject. */
  void ofContent(int object) {
    int clause = tree.child(tree.head(object), "ccomp");
    int auxiliary = clause < object ? -1 : tree.child(clause, "aux");
    if (auxiliary > object && !tree.has(clause, "nsubj", "mark") && under(auxiliary - 1, object)) {
      tree.hang(object, clause, "nsubj");
    }
  }

  private boolean under(int word, int other) {
    int at = word;
    while (at > other) {
      at = tree.head(at);
    }
    return at == other;
  }

  /** Makes the word a conjunction, no pronoun. */
  void conjunction(int that) {
    tree.label(that, "mark");
    tree.retag(that, conjunction);
    int verb = tree.head(that);
    tree.label(verb, tree.is(verb, "acl:relcl") ? "acl" : tree.relation(verb));
  }

  /** A small clause's subject; or one of two that a verb has, of which one is none. */
  void subject(int word) {
    if (tree.head(word) > word && tree.is(word, "nsubj")) {
      smallClause(word);
    }
    int verb = tree.head(word);
    if (underPreposition(word)) {
      tree.label(word, "obl"); // "on one of the matters Peru and Chile differ"
      return;
    }
    if (tree.universal(verb) != Upos.VERB || !tree.relation(word).startsWith("nsubj")) {
      return;
    }
    int other = tree.child(verb, "nsubj");
    if (other < 0 || other >= word) {
      return;
    }
    if (isTime(word) != isTime(other)) {
      tree.label(isTime(word) ? word : other, "obl:unmarked");
    } else if (tree.relation(verb).startsWith("acl") && isRelative(other)) {
      relativePronoun(other, verb);
    } else if (tree.is(verb, "ccomp") && tree.form(other).equals("that")) {
      tree.label(other, "mark");
    } else if (word < verb) {
      reported(other, word, verb);
    }
  }

  private boolean underPreposition(int word) {
    int marker = tree.child(word, "case");
    return marker >= 0
        && marker < word
        && PLACING.contains(tree.form(marker).toLowerCase(Locale.ROOT));
  }

  private boolean isRelative(int word) {
    return tree.penn(word).equals("WDT")
        || tree.penn(word).equals("WP") && !tree.form(word).equals("WHO");
  }

  /** "sanctions which Obama promised", "the claim that Fox attacked her". */
  private void relativePronoun(int pronoun, int verb) {
    if (!tree.has(verb, "obj", "xcomp", "ccomp")) {
      tree.label(pronoun, "obj");
    } else if (tree.form(pronoun).equals("that")) {
      tree.label(pronoun, "mark");
      tree.label(verb, "acl");
    }
  }

  /** "The bomb exploded near the border, the spokesman told reporters": no bomb that exploded. */
  private void reported(int first, int speaker, int verb) {
    int told = tree.child(first, "acl");
    if (told > first
        && told < speaker
        && (tree.penn(told).equals("VBD") || tree.penn(told).equals("VBN"))
        && !tree.has(told, "nsubj", "mark", "aux")
        && tree.commaBetween(told, speaker)) {
      tree.hang(first, told);
      tree.hang(told, verb, "ccomp");
      tree.retag(told, tags.past());
    }
  }

  private boolean isTime(int word) {
    return TIMES.contains(tree.form(word).toLowerCase(Locale.ROOT));
  }

  /** "the tanks <i>Oslo sent</i> were old": of two subjects the first is that of what follows. */
  void relative(int verb) {
    int first = tree.child(verb, "nsubj");
    int end = tree.end(verb);
    int second = -1;
    int main = -1;
    for (int i = tree.start(verb); i < end; i++) {
      if (tree.head(i) == verb && i > first && i < verb && tree.is(i, "nsubj")) {
        second = i;
      }
      boolean joined = tree.is(i, "conj") || tree.is(i, "parataxis");
      boolean clause = joined || tree.is(i, "ccomp") || tree.is(i, "advcl") && tree.has(i, "cop");
      if (tree.head(i) == verb
          && i > verb
          && main < 0
          && clause
          && !tree.has(i, "cc", "nsubj", "mark")) {
        main = i;
      }
    }
    boolean fused = first == verb - 1 && first > 0 && pluralPart(first - 1);
    if (fused) {
      second = first;
      first--; // "the tanks | Norway sold": a plural is no part of a name
    }
    if (first >= 0 && second > first && second == verb - 1 && titled(first, second)) {
      tree.hang(second, first, "appos");
      return;
    }
    if (first < 0
        || second != verb - 1
        || main < 0
        || tree.has(verb, "obj")
        || commaWithin(first, main)) {
      return;
    }
    lift(main, verb, first, tree.relation(first), "acl:relcl");
    follow(main, verb, end);
  }

  /**
   * "The claim that Iran <i>bombed</i> a school was wrong": of the subjects before and behind
   * "that" the first is that of what follows, and the clause tells what is claimed.
   */
  void content(int verb) {
    int that = tree.child(verb, "mark");
    int first = tree.child(verb, "nsubj");
    if (first < 0
        || first > that
        || that > verb
        || !tree.form(that).equals("that")
        || tree.has(verb, "cop") // "the hope is that Oslo agrees"
        || childBetween(that, verb, verb, "nsubj") < 0) {
      return;
    }
    int end = tree.end(verb);
    int main = childBetween(verb, end, verb, "ccomp", "advcl", "conj", "parataxis");
    if (main < 0 || tree.has(main, "mark", "cc")) {
      return;
    }
    int object = childBetween(verb, main, main, "nsubj");
    if (object >= 0) {
      tree.hang(object, verb, "obj");
    }
    lift(main, verb, first, subjectOf(main), "acl");
    follow(main, verb, end);
  }

  /**
   * "<i>Whoever</i> helps the rebels will suffer": the second verb is the main one, what stands
   * between the two belongs to the first.
   */
  void whoever(int verb) {
    int pronoun = tree.child(verb, "nsubj");
    if (pronoun < 0
        || pronoun > verb
        || !WHOEVER.contains(tree.form(pronoun).toLowerCase(Locale.ROOT))) {
      return;
    }
    int main = childBetween(verb, tree.end(verb), verb, "ccomp", "xcomp");
    int object = main < 0 ? -1 : childBetween(verb, main, main, "nsubj");
    if (object < 0 || tree.has(main, "mark")) {
      return;
    }
    tree.hang(object, verb, "obj");
    lift(main, verb, pronoun, subjectOf(main), "acl:relcl");
  }

  /** Puts the main verb in the place of one that is only a clause of its subject. */
  private void lift(int main, int verb, int subject, String role, String clause) {
    tree.hang(main, tree.head(verb), tree.relation(verb));
    tree.hang(subject, main, role);
    tree.hang(verb, subject, clause);
  }

  /** What hung on the clause's verb from the main one on hangs on that. */
  private void follow(int main, int verb, int end) {
    for (int i = main; i < end; i++) {
      if (tree.head(i) == verb) {
        tree.hang(i, main);
      }
    }
  }

  private String subjectOf(int verb) {
    return tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
  }

  /** The head's first child strictly between two places under one of the labels or a subtype. */
  private int childBetween(int from, int to, int head, String... labels) {
    for (int i = from + 1; i < to; i++) {
      for (String label : labels) {
        if (tree.head(i) == head && tree.relation(i).startsWith(label)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "its envoy Jan Novak told us", "Park Min-jun told us": title and name are one subject. */
  private boolean titled(int title, int name) {
    boolean named = tree.universal(title) == Upos.PROPN && tree.form(name - 1).equals("-");
    boolean person = tree.penn(title).equals("NN") && TITLE.matcher(tree.form(title)).find();
    boolean one = (named || person) && name > title + 1;
    for (int i = title + 1; i <= name && one; i++) {
      one = tree.universal(i) == Upos.PROPN || tree.form(i).equals("-");
    }
    return one;
  }

  private boolean pluralPart(int word) {
    return tree.penn(word).equals("NNS")
        && tree.head(word) == word + 1
        && tree.is(word, "compound")
        && tree.universal(word + 1) == Upos.PROPN;
  }

  private boolean commaWithin(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.form(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  /** "considers Azerbaijan an aggressor": the verb's object, and what is said of it. */
  private void smallClause(int word) {
    int said = tree.head(word);
    int verb = tree.head(said);
    boolean object = tree.is(said, "obj") || tree.is(said, "ccomp");
    boolean noun = tree.universal(said) == Upos.NOUN || tree.universal(said) == Upos.ADJ;
    if (object && noun && verb >= 0 && verb < word && !tree.has(said, "cop", "mark", "obj")) {
      tree.hang(word, verb, "obj");
      tree.label(said, "xcomp");
    }
  }
}
