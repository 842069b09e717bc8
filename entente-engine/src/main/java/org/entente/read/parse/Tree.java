package org.entente.read.parse;

import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/** A finished sentence's words, tags and arcs, as repairs see and change them. */
final class Tree {
  /** How far from a word its children are looked for, so that long sentences take linear time. */
  private static final int REACH = 50;

  private static final int CLOSE = 4;

  private static final Set<String> HAVE = Set.of("have", "has", "had", "having");

  private final Tagger tagger;
  private String[] forms = new String[0];
  private int[] tags = new int[0];
  private int[] heads = new int[0];
  private String[] relations = new String[0];

  Tree(Tagger tagger) {
    this.tagger = tagger;
  }

  /** Takes the next sentence, whose arrays are changed in place; see {@link TreeRevision#apply}. */
  void load(String[] forms, int[] tags, int[] heads, String[] relations) {
    this.forms = forms;
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
  }

  int size() {
    return forms.length;
  }

  String form(int word) {
    return forms[word];
  }

  /** The word's head, -1 for the root. */
  int head(int word) {
    return heads[word];
  }

  String relation(int word) {
    return relations[word];
  }

  boolean is(int word, String label) {
    return relations[word].equals(label);
  }

  /** Gives the word another head. */
  void hang(int word, int head) {
    heads[word] = head;
  }

  /** Gives the word another head and label. */
  void hang(int word, int head, String label) {
    heads[word] = head;
    relations[word] = label;
  }

  /** Gives the word another label. */
  void label(int word, String label) {
    relations[word] = label;
  }

  /** Gives the word another tag, by its number. */
  void retag(int word, int tag) {
    tags[word + Words.PAD] = tag;
  }

  /** The first word at which children of the word are looked for. */
  int start(int word) {
    return Math.max(0, word - REACH);
  }

  /** The word after the last at which children of the word are looked for. */
  int end(int word) {
    return Math.min(heads.length, word + REACH);
  }

  boolean commaBetween(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (forms[i].equals(",")) {
        return true;
      }
    }
    return false;
  }

  Upos universal(int word) {
    return tagger.universal(tags[word + Words.PAD]);
  }

  String penn(int word) {
    return tagger.penn(tags[word + Words.PAD]);
  }

  /** Whether the word is a form of "have". */
  boolean isHave(int word) {
    return HAVE.contains(forms[word].toLowerCase(Locale.ROOT));
  }

  /** Whether "to" stands before the verb or its auxiliaries. */
  boolean infinite(int word) {
    for (int i = word - 1; i >= 0 && i >= word - CLOSE; i--) {
      if (heads[i] == word && forms[i].equalsIgnoreCase("to") && relations[i].equals("mark")) {
        return true;
      }
    }
    return false;
  }

  boolean has(int word, String... labels) {
    for (String label : labels) {
      if (child(word, label) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The word's first child near it under the label or a subtype of it; -1 for none. */
  int child(int word, String label) {
    int end = end(word);
    for (int i = start(word); i < end; i++) {
      if (heads[i] == word && relations[i].startsWith(label)) {
        return i;
      }
    }
    return -1;
  }
}
