package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.model.reading.Upos;

/**
 * Tags words greedily from left to right. A tag joins the universal and the Penn Treebank tag. An
 * averaged perceptron (Collins 2002) over hashed features. Immutable.
 */
public final class Tagger {
  private final Upos[] universal;
  private final String[] penn;
  private final LinearTable table;

  /**
   * @param universal universal part of each tag
   * @param penn Penn Treebank part of each tag
   * @param table one class a tag
   */
  public Tagger(Upos[] universal, String[] penn, LinearTable table) {
    this.universal = universal.clone();
    this.penn = new String[penn.length];
    for (int i = 0; i < penn.length; i++) {
      this.penn[i] = penn[i].intern();
    }
    this.table = table;
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
    return new Tagger(universal, penn, LinearTable.read(in));
  }

  /** Writes the tagger. */
  public void write(DataOutput out) throws IOException {
    out.writeShort(universal.length);
    for (int i = 0; i < universal.length; i++) {
      out.writeByte(universal[i].ordinal());
      out.writeUTF(penn[i]);
    }
    table.write(out);
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
   * @param features room for {@link TagFeatures#COUNT}
   * @param scores room for {@link #tags()}
   */
  public void tag(Words words, int[] tags, int[] features, short[] scores) {
    for (int at = 0; at < Words.PAD; at++) {
      tags[at] = -1;
    }
    int classes = universal.length;
    for (int i = 0; i < words.size(); i++) {
      TagFeatures.extract(words, tags, i, features);
      table.score(features, TagFeatures.COUNT, scores);
      int best = 0;
      for (int j = 1; j < classes; j++) {
        if (scores[j] > scores[best]) {
          best = j;
        }
      }
      tags[i + Words.PAD] = best;
    }
  }
}
