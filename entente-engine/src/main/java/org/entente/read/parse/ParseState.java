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

  private static final int NO_LABEL = 0x1F83D9AB;

  final Places places;
  int next;
  int depth;
  int[] stack = new int[0];
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
  private int[][] perPlace = {};

  /** Makes an empty state. */
  public ParseState() {
    places = new Places();
  }

  /** Makes a state that is always of the sentence of another one; {@link #copy} fills it. */
  ParseState(ParseState other) {
    places = other.places;
  }

  /**
   * Begins a sentence.
   *
   * @param words the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   * @param kinds kind of each tag, as {@link TagKind} numbers them
   */
  public void load(Words words, int[] tags, byte[] kinds) {
    places.load(words, tags, kinds);
    int end = places.end;
    if (stack.length < end) {
      grow(end * 2);
    }
    for (int[] values : perPlace) {
      Arrays.fill(values, 0, end, 0);
    }
    Arrays.fill(head, 0, end, -1);
    Arrays.fill(label, 0, end, -1);
    Arrays.fill(labelHash, 0, end, NO_LABEL);
    next = FIRST;
    depth = 1;
    stack[0] = ROOT;
  }

  /** Becomes what another state of the same sentence is. */
  void copy(ParseState other) {
    int end = places.end;
    if (stack.length < end) {
      grow(other.stack.length);
    }
    for (int i = 0; i < perPlace.length; i++) {
      System.arraycopy(other.perPlace[i], 0, perPlace[i], 0, end);
    }
    System.arraycopy(other.stack, 0, stack, 0, other.depth);
    next = other.next;
    depth = other.depth;
  }

  /** Whether the tree is complete. */
  public boolean done() {
    return next == places.end && depth == 1;
  }

  /** Whether the action may be taken: it leaves one root and one head a word. */
  public boolean allows(int action) {
    switch (action) {
      case SHIFT:
        return next < places.end;
      case LEFT:
        return next < places.end && depth > 1;
      default:
        return depth > 2 || depth == 2 && next == places.end;
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
    return places.end;
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

  private void grow(int room) {
    stack = new int[room];
    perPlace =
        new int[][] {
          head = new int[room],
          label = new int[room],
          labelHash = new int[room],
          left1 = new int[room],
          left2 = new int[room],
          right1 = new int[room],
          right2 = new int[room],
          lefts = new int[room],
          rights = new int[room],
          leftSet = new int[room],
          rightSet = new int[room]
        };
  }
}
