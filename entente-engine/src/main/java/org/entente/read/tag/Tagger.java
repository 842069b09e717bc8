package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.model.reading.Upos;

/**
 * Tags words twice, greedily from left to right and from right to left, and takes the tag with the
 * higher sum of both scores. A tag joins the universal and the Penn Treebank tag. Averaged
 * perceptrons (Collins 2002) over hashed features. Immutable.
 */
public final class Tagger {
  private final Upos[] universal;
  private final String[] penn;
  private final LinearTable forward;
  private final LinearTable backward;

  /**
   * @param universal universal part of each tag
   * @param penn Penn Treebank part of each tag
   * @param forward weights of the pass from the left, one class a tag
   * @param backward weights of the pass from the right, one class a tag
   */
  public Tagger(Upos[] universal, String[] penn, LinearTable forward, LinearTable backward) {
    this.universal = universal.clone();
    this.penn = new String[penn.length];
    for (int i = 0; i < penn.length; i++) {
      this.penn[i] = penn[i].intern();
    }
    this.forward = forward;
    this.backward = backward;
  }

  /** Reads what {@link #write} wrote. */
  public static Tagger read(DataInput in) throws IOException {
    int tags = in.readUnsignedShort();
    Upos[] all = Upos.values();
    Upos[] universal = new Upos[tags];
    String[] penn = new String[tags];
    for (int i = 0; i < tags; i++) {
      universal[i] = all[in.readUnsignedByte()];
      penn[i] = in.readUTF();
    }
    return new Tagger(universal, penn, LinearTable.read(in), LinearTable.read(in));
  }

  /** Writes the tagger. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(universal.length);
    for (int i = 0; i < universal.length; i++) {
      out.writeByte(universal[i].ordinal());
      out.writeUTF(penn[i]);
    }
    forward.write(out);
    backward.write(out);
  }

  /** Number of tags. */
  public int tags() {
    return universal.length;
  }

  /** Universal part of a tag. */
  public Upos universal(int tag) {
    return universal[tag];
  }

  /** Penn Treebank part of a tag. */
  public String penn(int tag) {
    return penn[tag];
  }

  /**
   * Tags a sentence.
   *
   * @param words the sentence
   * @param tags takes the tags, word {@code i}'s at {@code i + Words.PAD}
   * @param room a workspace
   */
  public void tag(Words words, int[] tags, Room room) {
    int size = words.size();
    int classes = universal.length;
    room.fit(size, forward.scores());
    long[] sums = room.sums;
    int[] features = room.features;
    short[] scores = room.scores;
    short[][] kept = room.kept;
    for (int at = 0; at < Words.PAD; at++) {
      tags[at] = -1;
      tags[size + Words.PAD + at] = -1;
    }
    for (int i = size - 1; i >= 0; i--) {
      TagFeatures.extract(words, tags, i, -1, features);
      backward.score(features, TagFeatures.COUNT, sums, kept[i]);
      tags[i + Words.PAD] = best(kept[i], classes);
    }
    int[] own = room.own;
    own[0] = -1;
    own[1] = -1;
    own[2] = -1;
    for (int i = 0; i < size; i++) {
      TagFeatures.extract(words, own, i, 1, features);
      forward.score(features, TagFeatures.COUNT, sums, scores);
      own[i + Words.PAD] = best(scores, classes);
      short[] other = kept[i];
      int best = 0;
      int next = -1;
      int most = scores[0] + other[0];
      int second = Integer.MIN_VALUE;
      for (int j = 1; j < classes; j++) {
        int sum = scores[j] + other[j];
        if (sum > most) {
          second = most;
          next = best;
          most = sum;
          best = j;
        } else if (sum > second) {
          second = sum;
          next = j;
        }
      }
      tags[i + Words.PAD] = best;
      room.best[i] = best;
      room.next[i] = next;
      room.lead[i] = most - second;
    }
  }

  private static int best(short[] scores, int classes) {
    int best = 0;
    for (int j = 1; j < classes; j++) {
      if (scores[j] > scores[best]) {
        best = j;
      }
    }
    return best;
  }

  /** Room to tag in, for one thread. */
  public static final class Room {
    private final int[] features = new int[TagFeatures.COUNT];
    private long[] sums = new long[0];
    private short[] scores = new short[0];
    private short[][] kept = new short[0][];
    private int[] own = new int[0];
    private int[] best = new int[0];
    private int[] next = new int[0];
    private int[] lead = new int[0];

    /** The tag a word was given. */
    public int best(int word) {
      return best[word];
    }

    /** The tag that came next to a word's. */
    public int next(int word) {
      return next[word];
    }

    /** By how much a word's tag scored higher than the next. */
    public int lead(int word) {
      return lead[word];
    }

    /** Makes room that grows when needed. */
    public Room() {}

    private void fit(int size, int classes) {
      if (kept.length < size || scores.length != classes) {
        sums = new long[classes];
        scores = new short[classes];
        kept = new short[size * 2][classes];
        own = new int[size * 2 + 2 * Words.PAD];
        best = new int[size * 2];
        next = new int[size * 2];
        lead = new int[size * 2];
      }
    }
  }
}
