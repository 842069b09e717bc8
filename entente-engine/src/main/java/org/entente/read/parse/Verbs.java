package org.entente.read.parse;

import java.util.Set;
import org.entente.model.reading.Upos;

/** Mends words taken for nouns and adjectives that the tree shows to be verbs, and their forms. */
final class Verbs {
  private static final Set<String> CLAUSES =
      Set.of("root", "conj", "ccomp", "parataxis", "advcl", "acl:relcl");

  private static final Set<String> ATTRIBUTES =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss");

  private final Tree tree;
  private final VerbTags tags;

  Verbs(Tree tree, VerbTags tags) {
    this.tree = tree;
    this.tags = tags;
  }

  /** "there would be <i>consequences</i>": what there is, is the subject. */
  void existing(int word) {
    int verb = tree.head(word);
    int there = tree.child(verb, "expl");
    if (there >= 0
        && there < verb
        && tree.form(there).equalsIgnoreCase("there")
        && !tree.has(verb, "nsubj")) {
      tree.label(word, "nsubj");
    }
  }

  void withObject(int word) {
    if (tree.universal(word) == Upos.ADJ && tree.form(word).endsWith("ed")) {
      tree.retag(word, tree.has(word, "aux") ? tags.participle() : tags.past());
    } else if (!asVerb(word) && CLAUSES.contains(tree.relation(word))) {
      predicate(word);
    }
  }

  /**
   * "Jordan <i>shot</i> down drones", "that Oslo <i>lies</i>": a noun with an object of its own or
   * under "that" is a verb, and what was taken for its modifier is its subject.
   */
  void predicate(int word) {
    int subject = word - 1;
    if (subject < 0
        || tree.head(subject) != word
        || !tree.is(subject, "compound")
        || tree.universal(word) != Upos.NOUN
        || tree.has(word, "case", "nsubj", "cop", "nmod:poss")) {
      return;
    }
    boolean several = tree.penn(subject).endsWith("S");
    tree.retag(
        word,
        tree.penn(word).equals("NNS") ? tags.singular() : several ? tags.plain() : tags.past());
    int end = tree.end(word);
    for (int i = tree.start(word); i < end; i++) {
      if (tree.head(i) != word) {
        continue;
      }
      if (i < subject && ATTRIBUTES.contains(tree.relation(i))) {
        tree.hang(i, subject);
      } else if (i > word && tree.is(i, "nmod")) {
        tree.label(i, "obl");
      }
    }
    tree.label(subject, "nsubj");
    tree.label(word, tree.is(word, "obj") ? "ccomp" : tree.relation(word));
  }

  void infinitive(int word) {
    if (tree.infinite(word) && asVerb(tree.head(word))) {
      tree.label(word, "xcomp");
    }
  }

  /** Makes a noun with a subject of its own and nothing of a noun phrase a verb. */
  private boolean asVerb(int word) {
    boolean verb =
        tree.universal(word) == Upos.NOUN
            && tree.has(word, "nsubj")
            && !tree.has(word, "cop", "det", "case", "amod", "nmod", "compound");
    if (verb) {
      tree.retag(word, tree.penn(word).equals("NNS") ? tags.singular() : tags.plain());
    }
    return verb;
  }

  /**
   * "The promise to help Sarajevo <i>was kept</i>": where a noun heads the sentence, the finite
   * verb below its infinitive does, and what was taken for that verb's subject is the infinitive's
   * object.
   */
  void mainVerb(int noun) {
    int infinitive = tree.child(noun, "acl");
    int verb = infinitive < noun ? -1 : tree.child(infinitive, "ccomp");
    if (tree.universal(noun) != Upos.NOUN
        || verb < infinitive
        || !tree.infinite(infinitive)
        || !tree.has(verb, "aux") && !tree.penn(verb).equals("VBD")
        || tree.has(verb, "mark")
        || tree.has(noun, "nsubj", "cop")) {
      return;
    }
    int object = tree.child(verb, "nsubj");
    if (object > infinitive && object < verb) {
      tree.hang(object, infinitive, "obj");
    }
    int end = tree.end(noun);
    for (int i = verb + 1; i < end; i++) {
      if (tree.head(i) == noun) {
        tree.hang(i, verb);
      }
    }
    tree.hang(verb, -1, "root");
    tree.hang(noun, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
  }

  /** "have received batteries" where the participle was taken for a part of the object. */
  void perfect(int word) {
    int thing = tree.head(word);
    int have = word - 1;
    if (thing < word
        || have < 0
        || tree.head(thing) != have
        || !tree.is(thing, "obj")
        || !tree.is(word, "amod")
        || !tree.isHave(have)) {
      return;
    }
    underHave(word, have);
    tree.hang(thing, word);
  }

  /** "have yet been delivered", "has long sold": the adverb parted the auxiliary from its verb. */
  void perfectBehindAdverb(int word) {
    int have = tree.head(word);
    if (have < 0 || have > word - 2 || tree.universal(have) != Upos.VERB || !tree.isHave(have)) {
      return;
    }
    for (int i = have + 1; i < word; i++) {
      if (tree.universal(i) != Upos.ADV && !tree.relation(i).startsWith("aux")) {
        return;
      }
    }
    underHave(word, have);
    int subject = tree.child(word, "nsubj");
    if (subject >= 0 && tree.has(word, "aux:pass")) {
      tree.label(subject, "nsubj:pass");
    }
  }

  /** Makes the participle the head of what the parser hung on its auxiliary. */
  private void underHave(int word, int have) {
    int end = tree.end(word);
    for (int i = tree.start(word); i < end; i++) {
      if (tree.head(i) == have) {
        tree.hang(i, word);
      }
    }
    tree.hang(word, tree.head(have), tree.relation(have));
    tree.hang(have, word, "aux");
  }

  /**
   * "Brussels released 2 billion euros", "it had kept out of pacts": what has an object and no
   * auxiliary, or no other than "have", is no passive.
   */
  void active(int word) {
    int subject = tree.child(word, "nsubj:pass");
    if (subject < 0 || subject > word) {
      return;
    }
    int auxiliary = tree.child(word, "aux");
    if (auxiliary < 0 && tree.child(word, "obj") > word) {
      tree.retag(word, tags.past());
      tree.label(subject, "nsubj");
    } else if (tree.head(word - 1) == word && tree.isHave(word - 1)) {
      tree.label(subject, "nsubj");
      int other = tree.child(word, "aux:pass");
      if (other >= 0) {
        tree.label(other, "aux"); // "it is also has forged a pact": the word before tells
      }
    }
  }

  /** "increased cooperation could lead to": a participle before the subject, no clause. */
  void attributive(int word) {
    int verb = tree.head(word);
    if (tree.penn(word).equals("VBN") && tree.head(word + 1) == verb && opensSubject(word)) {
      moveBefore(word, verb);
      tree.hang(word, word + 1, "amod");
      return;
    }
    int noun = tree.child(word, "obj");
    if (!tree.penn(word).equals("VBN")
        || noun < word
        || noun > verb
        || tree.universal(verb) != Upos.VERB
        || tree.has(word, "aux", "nsubj", "mark")
        || tree.has(verb, "nsubj", "csubj")
        || !adjoins(word, noun)) {
      return;
    }
    int end = Math.min(verb, tree.end(word));
    for (int i = tree.start(word); i < end; i++) {
      if (tree.head(i) == word && i != noun) {
        tree.hang(
            i,
            i < word ? verb : noun,
            i > word && tree.relation(i).startsWith("obl") ? "nmod" : tree.relation(i));
      }
    }
    tree.hang(noun, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
    tree.hang(word, noun, "amod");
  }

  /** "The jets, built in Norway, were exported": the subject is that of the clause around. */
  void inserted(int word) {
    int verb = tree.head(word);
    int noun = tree.child(word, "nsubj");
    boolean bare =
        noun >= 0
            && noun < word - 1
            && tree.form(word - 1).equals(",")
            && (tree.penn(word).equals("VBN") || tree.penn(word).equals("VBG"))
            && !tree.has(word, "aux", "mark");
    if (bare && !tree.has(verb, "nsubj", "csubj")) {
      tree.hang(noun, verb, tree.has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
      tree.hang(word, noun, "acl");
    }
  }

  /** Whether the subject follows at once and the participle has nothing behind it. */
  private boolean opensSubject(int word) {
    int end = tree.end(word);
    for (int i = word + 1; i < end; i++) {
      if (tree.head(i) == word) {
        return false;
      }
    }
    return tree.relation(word + 1).startsWith("nsubj")
        && tree.penn(word + 1).startsWith("NN")
        && !tree.has(word, "aux", "mark");
  }

  private void moveBefore(int word, int head) {
    for (int i = tree.start(word); i < word; i++) {
      if (tree.head(i) == word) {
        tree.hang(i, head);
      }
    }
  }

  /** Whether nothing but the noun's own adjectives and nouns stands between. */
  private boolean adjoins(int word, int noun) {
    for (int i = word + 1; i < noun; i++) {
      if (tree.head(i) != noun || !tree.is(i, "amod") && !tree.is(i, "compound")) {
        return false;
      }
    }
    return true;
  }
}
