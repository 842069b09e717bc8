package org.entente.read.parse;

import java.util.BitSet;
import java.util.Set;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;

/**
 * Mends what a finished sentence itself contradicts. The tree sees more than the tagger did: an
 * adjective in -ed with an object is a verb ("Washington <i>isolated</i> Venezuela"), so is a noun
 * with a subject and an object or infinitive ("Norway <i>plans</i> to sue"), and "to" before a
 * plural is a preposition. And some arcs follow the teachers' treebank, not ours: those of
 * "considers it a threat", "said to have left", "joined forces with it to search".
 */
final class TreeRevision {
  /** "handed over 14 tanks": behind these the particle belongs to the verb, not the number. */
  private static final Set<String> HANDING = Set.of("hand", "hands", "handed", "handing");

  private final Tree tree;
  private final Receivers receivers;
  private final Subjects subjects;
  private final Verbs verbs;
  private final Clauses clauses;
  private final Obliques obliques;

  TreeRevision(Tagger tagger) {
    VerbTags verbTags = VerbTags.of(tagger);
    tree = new Tree(tagger);
    receivers = new Receivers(tree);
    subjects = new Subjects(tree, verbTags, VerbTags.number(tagger, Upos.SCONJ, "IN"));
    verbs = new Verbs(tree, verbTags);
    clauses = new Clauses(tree, verbTags);
    obliques = new Obliques(tree, VerbTags.number(tagger, Upos.ADP, "IN"));
  }

  /**
   * Changes tags, heads and relations in place.
   *
   * @param forms the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   * @param heads head of each word, -1 for the root
   * @param relations label of each word's arc
   * @param names set for the words of names the lexicon knows
   */
  void apply(String[] forms, int[] tags, int[] heads, String[] relations, BitSet names) {
    tree.load(forms, tags, heads, relations);
    for (int i = 0; i < tree.size(); i++) {
      if (names.get(i) && i > 0 && !names.get(i - 1) && receivers.giving(i - 1)) {
        receivers.getter(i, names.nextClearBit(i));
      }
      if (tree.universal(i) == Upos.VERB) {
        subjects.relative(i);
        subjects.content(i);
        subjects.whoever(i);
      }
      if (tree.penn(i).equals("VBN")) {
        verbs.perfect(i);
        verbs.perfectBehindAdverb(i);
        verbs.active(i);
      }
      if (tree.head(i) < 0) {
        verbs.mainVerb(i);
        continue;
      }
      if (tree.head(i) > i) {
        if (tree.form(i).equals("that") && (tree.is(i, "mark") || subjects.whole(i))) {
          subjects.conjunction(i);
          clauses.told(i);
          verbs.predicate(tree.head(i));
        } else if (tree.form(i).equalsIgnoreCase("to")) {
          obliques.to(i);
        } else if (tree.form(i).equals("with") && tree.is(i, "mark")) {
          obliques.company(i);
        } else if (tree.is(i, "mark")) {
          clauses.means(i);
        } else if (tree.is(i, "aux")) {
          clauses.owning(i);
        } else if (tree.relation(i).startsWith("nsubj")) {
          subjects.subject(i);
        } else if (tree.is(i, "advcl")) {
          verbs.inserted(i);
          verbs.attributive(i);
        } else if (joinedAttribute(i)) {
          tree.label(i, "amod");
        } else if (tree.form(i).equals("over") && i > 0 && HANDING.contains(tree.form(i - 1))) {
          tree.hang(i, i - 1, "compound:prt");
        }
        continue;
      }
      switch (tree.relation(i)) {
        case "nsubj" -> subjects.subject(i);
        case "obj" -> {
          verbs.withObject(tree.head(i));
          verbs.existing(i);
          receivers.first(i);
          subjects.ofContent(i);
        }
        case "acl" -> verbs.infinitive(i);
        case "ccomp" ->
            tree.label(i, tree.infinite(i) && !tree.has(i, "nsubj") ? "xcomp" : tree.relation(i));
        case "obl" -> obliques.oblique(i);
        case "acl:relcl", "advcl", "parataxis" -> clauses.main(i);
        default -> {}
      }
    }
  }

  /** "<i>Libyan</i> and Chadian troops": two names joined before a plain noun tell whose it is. */
  private boolean joinedAttribute(int word) {
    int other = tree.child(word, "conj");
    return tree.is(word, "compound")
        && other > word
        && tree.universal(word) == Upos.PROPN
        && tree.universal(other) == Upos.PROPN
        && tree.universal(tree.head(word)) == Upos.NOUN;
  }
}
