package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is known of words before a sentence is seen: their cluster and the tags they had in
 * training. Keys are {@link Hash#word}; immutable.
 */
public final class Lexis {
  private final long[] keys;
  private final short[] clusters;
  private final short[] coarse;
  private final short[] classes;
  private final int mask;
  private final int clusterCount;

  /**
   * @param words hashes of words, none twice, none 0
   * @param clusters fine cluster of each word, at least 0
   * @param coarse coarse cluster of each word, at least 0
   * @param classes class of tags each word had in training, 0 where it was rare
   */
  public Lexis(long[] words, short[] clusters, short[] coarse, short[] classes) {
    int size = Integer.highestOneBit(Math.max(16, words.length)) << 2;
    this.keys = new long[size];
    this.clusters = new short[size];
    this.coarse = new short[size];
    this.classes = new short[size];
    this.mask = size - 1;
    int most = 0;
    for (int i = 0; i < words.length; i++) {
      int at = (int) words[i] & mask;
      while (keys[at] != 0) {
        at = (at + 1) & mask;
      }
      keys[at] = words[i];
      this.clusters[at] = clusters[i];
      this.coarse[at] = coarse[i];
      this.classes[at] = classes[i];
      most = Math.max(most, clusters[i] + 1);
    }
    this.clusterCount = most;
  }

  /** Reads what {@link #write} wrote. */
  public static Lexis read(DataInput in) throws IOException {
    int size = in.readInt();
    long[] words = new long[size];
    short[] clusters = new short[size];
    short[] coarse = new short[size];
    short[] classes = new short[size];
    for (int i = 0; i < size; i++) {
      words[i] = in.readLong();
      clusters[i] = in.readShort();
      coarse[i] = in.readShort();
      classes[i] = in.readShort();
    }
    return new Lexis(words, clusters, coarse, classes);
  }

  /** Writes the table. */
  public void write(DataOutput out) throws IOException {
    int size = 0;
    for (long key : keys) {
      size += key != 0 ? 1 : 0;
    }
    out.writeInt(size);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        out.writeLong(keys[i]);
        out.writeShort(clusters[i]);
        out.writeShort(coarse[i]);
        out.writeShort(classes[i]);
      }
    }
  }

  /** The word's place for the accessors, or -1 when it is not known. */
  int find(long word) {
    int at = (int) word & mask;
    while (keys[at] != 0) {
      if (keys[at] == word) {
        return at;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  int cluster(int place) {
    return clusters[place];
  }

  int coarse(int place) {
    return coarse[place];
  }

  int tagClass(int place) {
    return classes[place];
  }

  int clusterCount() {
    return clusterCount;
  }
}
