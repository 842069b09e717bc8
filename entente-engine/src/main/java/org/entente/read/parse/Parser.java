package org.entente.read.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.read.tag.LinearTable;

/**
 * A greedy transition parser: one table chooses the action, another the label of an arc. Trained
 * with a dynamic oracle (Goldberg and Nivre 2013). Immutable.
 */
public final class Parser {
  /** Turns a state's features into those of the label to its right. */
  public static final int RIGHT_LABEL = 0x6A09E667;

  private final String[] labels;
  private final ActionTable actions;
  private final LinearTable arcs;
  private final int root;

  /**
   * @param labels dependency relations, {@code root} among them
   * @param actions weights of the actions
   * @param arcs weights of the labels
   */
  public Parser(String[] labels, ActionTable actions, LinearTable arcs) {
    this.labels = new String[labels.length];
    int found = -1;
    for (int i = 0; i < labels.length; i++) {
      this.labels[i] = labels[i].intern();
      found = labels[i].equals("root") ? i : found;
    }
    if (found < 0) {
      throw new IllegalArgumentException("no root among the labels");
    }
    this.root = found;
    this.actions = actions;
    this.arcs = arcs;
  }

  /** Reads what {@link #write} wrote. */
  public static Parser read(DataInput in) throws IOException {
    String[] labels = new String[in.readUnsignedShort()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = in.readUTF();
    }
    return new Parser(labels, ActionTable.read(in), LinearTable.read(in));
  }

  /** Writes the parser. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(labels.length);
    for (String label : labels) {
      out.writeUTF(label);
    }
    actions.write(out);
    arcs.write(out);
  }

  /** Number of labels. */
  public int labels() {
    return labels.length;
  }

  /** The weights of the actions. */
  public ActionTable actions() {
    return actions;
  }

  /** The weights of the labels. */
  public LinearTable arcs() {
    return arcs;
  }

  /** Length of the workspaces of {@link #parse}. */
  public int scores() {
    return arcs.scores();
  }

  /** A label's name, interned. */
  public String label(int label) {
    return labels[label];
  }

  /**
   * Parses the sentence the state was loaded with.
   *
   * @param state a fresh state; holds the tree afterwards
   * @param features room for {@link ParseFeatures#COUNT}
   * @param room room for {@link #scores()}
   * @param scores room for {@link #scores()}
   */
  public void parse(ParseState state, int[] features, long[] room, short[] scores) {
    while (!state.done()) {
      ParseFeatures.extract(state, features);
      long sums = actions.sums(features, ParseFeatures.COUNT);
      int action = -1;
      int best = 0;
      for (int candidate = 0; candidate < ParseState.ACTIONS; candidate++) {
        if (state.allows(candidate)) {
          int score = ActionTable.score(sums, candidate);
          if (action < 0 || score > best) {
            action = candidate;
            best = score;
          }
        }
      }
      if (action == ParseState.SHIFT) {
        state.shift();
      } else if (state.headOf(action) == ParseState.ROOT) {
        state.arc(action, root);
      } else {
        state.arc(action, label(action, features, room, scores));
      }
    }
  }

  private int label(int action, int[] features, long[] sums, short[] scores) {
    if (action == ParseState.RIGHT) {
      for (int k = 0; k < ParseFeatures.COUNT; k++) {
        features[k] = features[k] * RIGHT_LABEL;
      }
    }
    arcs.score(features, ParseFeatures.COUNT, sums, scores);
    int best = root == 0 ? 1 : 0;
    for (int j = 0; j < labels.length; j++) {
      if (scores[j] > scores[best] && j != root) {
        best = j;
      }
    }
    return best;
  }
}
