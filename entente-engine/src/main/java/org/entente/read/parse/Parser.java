package org.entente.read.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.read.tag.LinearTable;

/**
 * What a transition parser has learned: one table scores the actions, another the labels of an arc.
 * Trained with a dynamic oracle (Goldberg and Nivre 2013); {@link TreeSearch} builds trees with it.
 * Immutable.
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

  /** A label's name, interned. */
  public String label(int label) {
    return labels[label];
  }

  /** Number of the root's label. */
  int root() {
    return root;
  }
}
