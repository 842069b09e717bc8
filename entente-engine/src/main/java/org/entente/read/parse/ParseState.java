package org.entente.read.parse;

import java.util.Arrays;
import org.entente.read.tag.Hash;
import org.entente.read.tag.Words;

/**
 * A parser's state in the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack
 * that begins with the root, the rest of the sentence, and the arcs built so far.
 *
 * <p>A workspace, filled again for each sentence. Places: 0 is nobody, 1 the root, word {@code i}
 * is {@code i + 2}.
 */
public final class ParseState {
  /** Moves the next word onto the stack. */
  public static final int SHIFT = 0;

  /** Hangs the top of the stack on the next word. */
  public static final int LEFT = 1;

  /** Hangs the top of the stack on the one below. */
  public static final int RIGHT = 2;

  /** Number of actions. */
  public static final int ACTIONS = 3;

  /** The root's place. */
  public static final int ROOT = 1;

  /** The first word's place. */
  public static final int FIRST = 2;

  private static final int NOBODY_VALUE = 0x3C6EF372;
  private static final int ROOT_VALUE = 0x510E527F;

  int end;
  int next;
  int depth;
  int[] stack = new int[0];
  int[] word = new int[0];
  int[] tag = new int[0];
  byte[] kind = new byte[0];
  int[] chainEnd = new int[0];
  int[] nextVerb = new int[0];
  int[] cluster = new int[0];
  int[] coarse = new int[0];
  int[] both = new int[0];
  int[] head = new int[0];
  int[] label = new int[0];
  int[] labelHash = new int[0];
  int[] left1 = new int[0];
  int[] left2 = new int[0];
  int[] right1 = new int[0];
  int[] right2 = new int[0];
  int[] lefts = new int[0];
  int[] rights = new int[0];
  int[] leftSet = new int[0];
  int[] rightSet = new int[0];

  /** Makes an empty state. */
  public ParseState() {}

  /**
   * Begins a sentence.
   *
   * @param words the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   * @param kinds kind of each tag, as {@link TagKind} numbers them
   */
  public void load(Words words, int[] tags, byte[] kinds) {
    int size = words.size();
    end = size + FIRST;
    if (word.length < end) {
      grow(end * 2);
    }
    set(0, NOBODY_VALUE, -3, TagKind.OTHER, NOBODY_VALUE, NOBODY_VALUE);
    set(ROOT, ROOT_VALUE, -2, TagKind.OTHER, ROOT_VALUE, ROOT_VALUE);
    for (int i = 0; i < size; i++) {
      int t = tags[i + Words.PAD];
      set(i + FIRST, words.word(i), t, kinds[t], words.cluster(i), words.coarse(i));
    }
    lookAhead();
    next = FIRST;
    depth = 1;
    stack[0] = ROOT;
  }

  /** Finds, from the end of the sentence, each chain's last word and the verb that comes next. */
  private void lookAhead() {
    chainEnd[0] = 0;
    nextVerb[0] = 0;
    chainEnd[ROOT] = ROOT;
    int verb = 0;
    for (int i = end - 1; i >= FIRST; i--) {
      boolean chained = i + 1 < end && TagKind.chains(kind[i], kind[i + 1]);
      chainEnd[i] = chained ? chainEnd[i + 1] : i;
      verb = kind[i] == TagKind.VERB ? i : verb;
      nextVerb[i] = verb;
    }
    nextVerb[ROOT] = verb;
  }

  /** The last word of the chain of noun and modifiers that begins at the place, or 0. */
  int chainFrom(int place) {
    boolean begins =
        place < end && kind[place] >= TagKind.BEFORE_NOUN && kind[place] <= TagKind.ALONE;
    return begins ? chainEnd[place] : 0;
  }

  private void set(int at, int w, int t, byte k, int c, int d) {
    word[at] = w;
    tag[at] = Hash.mix(t + 1001);
    kind[at] = k;
    cluster[at] = c;
    coarse[at] = d;
    both[at] = Hash.of(99, w, tag[at]);
    head[at] = -1;
    label[at] = -1;
    labelHash[at] = 0x1F83D9AB;
    left1[at] = 0;
    left2[at] = 0;
    right1[at] = 0;
    right2[at] = 0;
    lefts[at] = 0;
    rights[at] = 0;
    leftSet[at] = 0;
    rightSet[at] = 0;
  }

  /** Whether the tree is complete. */
  public boolean done() {
    return next == end && depth == 1;
  }

  /** Whether the action may be taken: it leaves one root and one head a word. */
  public boolean allows(int action) {
    switch (action) {
      case SHIFT:
        return next < end;
      case LEFT:
        return next < end && depth > 1;
      default:
        return depth > 2 || depth == 2 && next == end;
    }
  }

  /** The word an arc of this action would hang. */
  public int top() {
    return stack[depth - 1];
  }

  /** The word it would hang on. */
  public int headOf(int action) {
    return action == LEFT ? next : stack[depth - 2];
  }

  /** Place of the next word, or {@link #end()}. */
  public int next() {
    return next;
  }

  /** The place after the last word. */
  public int end() {
    return end;
  }

  /** Number of entries on the stack, the root's included. */
  public int depth() {
    return depth;
  }

  /** An entry of the stack, from the bottom. */
  public int stack(int at) {
    return stack[at];
  }

  /** Head of the word, as a place, or -1. */
  public int head(int place) {
    return head[place];
  }

  /** Label of the word's arc, or -1. */
  public int label(int place) {
    return label[place];
  }

  /** Changes the label of an arc that exists. */
  void relabel(int place, int newLabel) {
    label[place] = newLabel;
  }

  /** Moves the next word onto the stack. */
  public void shift() {
    stack[depth++] = next++;
  }

  /** Hangs the top of the stack on the next word ({@link #LEFT}) or on the one below. */
  public void arc(int action, int newLabel) {
    int dependent = stack[--depth];
    int governor = action == LEFT ? next : stack[depth - 1];
    head[dependent] = governor;
    label[dependent] = newLabel;
    labelHash[dependent] = Hash.mix(newLabel + 3001);
    int bit = 1 << (newLabel % 31);
    if (dependent < governor) {
      left2[governor] = left1[governor];
      left1[governor] = dependent;
      lefts[governor]++;
      leftSet[governor] |= bit;
    } else {
      right2[governor] = right1[governor];
      right1[governor] = dependent;
      rights[governor]++;
      rightSet[governor] |= bit;
    }
  }

  private void grow(int places) {
    stack = new int[places];
    word = new int[places];
    tag = new int[places];
    kind = new byte[places];
    chainEnd = new int[places];
    nextVerb = new int[places];
    cluster = new int[places];
    coarse = new int[places];
    both = new int[places];
    head = new int[places];
    label = new int[places];
    labelHash = new int[places];
    left1 = new int[places];
    left2 = new int[places];
    right1 = new int[places];
    right2 = new int[places];
    lefts = new int[places];
    rights = new int[places];
    leftSet = new int[places];
    rightSet = new int[places];
    Arrays.fill(stack, 0);
  }
}
