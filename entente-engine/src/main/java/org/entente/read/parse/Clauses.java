package org.entente.read.parse;

import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Upos;

/** Mends which clause is the main one and what hangs on which clause. */
final class Clauses {
  private static final Set<String> SUBORDINATORS =
      Set.of("as", "while", "when", "after", "before", "since", "although", "though", "because");

  private final Tree tree;
  private final VerbTags tags;

  Clauses(Tree tree, VerbTags tags) {
    this.tree = tree;
    this.tags = tags;
  }

  /** "knows that Oslo helps Bonn, above all by paying it": who helps pays, not who knows. */
  void means(int by) {
    int gerund = tree.head(by);
    if (!tree.form(by).equals("by")
        || !tree.penn(gerund).equals("VBG")
        || !tree.is(gerund, "advcl")) {
      return;
    }
    int told = tree.child(tree.head(gerund), "ccomp");
    while (told > tree.head(gerund) && told < by && tree.universal(told) == Upos.VERB) {
      tree.hang(gerund, told);
      told = tree.child(told, "ccomp");
    }
  }

  /**
   * "commented on reports <i>that</i> rebels crossed the river": what the noun right before tells.
   */
  void told(int that) {
    int verb = tree.head(that);
    int noun = that - 1;
    if (noun > tree.head(verb)
        && tree.is(verb, "advcl")
        && tree.universal(noun) == Upos.NOUN
        && !tree.is(noun, "obl:unmarked")) {
      tree.hang(verb, noun, "acl");
    }
  }

  /** "Peru and Chile have differences": without a participle "have" is the verb itself. */
  void owning(int have) {
    int thing = tree.head(have);
    boolean noun = tree.universal(thing) == Upos.NOUN && tree.penn(thing).startsWith("NN");
    if (!tree.is(have, "aux")
        || !noun
        || !tree.isHave(have)
        || tree.penn(have).equals("VBG")
        || tree.has(thing, "cop", "case", "aux:pass")) {
      return;
    }
    tree.retag(have, tree.form(have).endsWith("s") ? tags.singular() : plainOrPast(have));
    int end = tree.end(thing);
    for (int i = tree.start(thing); i < end; i++) {
      if (tree.head(i) == thing && (i < have || tree.is(i, "punct"))) {
        tree.hang(i, have);
      }
    }
    tree.hang(have, tree.head(thing), tree.relation(thing));
    tree.hang(thing, have, "obj");
  }

  private int plainOrPast(int have) {
    return tree.form(have).endsWith("d") ? tags.past() : tags.plain();
  }

  /**
   * "As the allies prepare for a summit, Oslo hosted the envoy": the clause behind the comma is the
   * main one, no relative clause of the summit.
   */
  void main(int verb) {
    int subject = tree.child(verb, "nsubj");
    if (subject < 0
        || subject > verb
        || tree.penn(subject).startsWith("W")
        || tree.has(verb, "mark")) {
      return;
    }
    int first = leftmost(subject);
    if (first < 2 || !tree.form(first - 1).equals(",")) {
      return;
    }
    int root = tree.head(verb);
    while (tree.head(root) >= 0) {
      root = tree.head(root);
    }
    if (root > first || !subordinate(root)) {
      return;
    }
    tree.hang(verb, -1, "root");
    tree.hang(root, verb, "advcl");
    if (tree.penn(verb).equals("VBN") && !tree.has(verb, "aux")) {
      tree.retag(verb, tags.past());
      patient(verb);
    }
  }

  /** What follows a verb that is no passive is its object, not by whom it is done. */
  private void patient(int verb) {
    int agent = tree.child(verb, "obl:agent");
    if (agent > verb && !tree.has(agent, "case")) {
      tree.label(agent, "obj");
    }
  }

  private boolean subordinate(int root) {
    int mark = tree.child(root, "mark");
    return mark >= 0
        && mark < root
        && (SUBORDINATORS.contains(tree.form(mark).toLowerCase(Locale.ROOT))
            || tree.penn(root).equals("VBG")); // "By paying Bonn, Oslo could ..."
  }

  private int leftmost(int word) {
    int first = word;
    for (int i = word - 1; i >= 0 && i >= tree.start(word) && tree.head(i) >= i; i--) {
      int head = tree.head(i);
      if (head < first || head > word) {
        break;
      }
      first = i;
    }
    return first;
  }
}
