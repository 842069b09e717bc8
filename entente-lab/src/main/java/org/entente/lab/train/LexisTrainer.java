package org.entente.lab.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.read.tag.Hash;
import org.entente.read.tag.Lexis;

/** Joins clusters from raw text with the classes of tags that words have in the treebank. */
final class LexisTrainer {
  private static final int LEAST_FOR_CLASS = 4;
  private static final int CLASS_SHARE = 12;

  private LexisTrainer() {}

  /**
   * @param sentences the treebank
   * @param clusters learned clusters
   * @param fine number of fine clusters
   * @param coarse number of coarse clusters
   */
  static Lexis train(List<Gold> sentences, Clusters clusters, int fine, int coarse) {
    Map<Long, Map<String, Integer>> tags = new TreeMap<>();
    for (Gold gold : sentences) {
      for (int i = 0; i < gold.size(); i++) {
        tags.computeIfAbsent(Hash.word(gold.forms[i]), k -> new TreeMap<>())
            .merge(gold.universal[i] + " " + gold.penn[i], 1, Integer::sum);
      }
    }
    short[] fineOf = clusters.group(fine);
    short[] coarseOf = clusters.group(coarse);
    TreeMap<Long, short[]> known = new TreeMap<>();
    for (int i = 0; i < clusters.words.length; i++) {
      known.put(clusters.words[i], new short[] {fineOf[i], coarseOf[i], 0});
    }
    Map<String, Short> classes = new HashMap<>();
    tags.forEach(
        (word, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          if (all < 2) {
            return;
          }
          short[] values = known.computeIfAbsent(word, k -> new short[3]);
          if (all >= LEAST_FOR_CLASS) {
            List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
            order.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
            StringBuilder name = new StringBuilder(order.get(0).getKey());
            for (int k = 1; k < Math.min(3, order.size()); k++) {
              if (order.get(k).getValue() * CLASS_SHARE > all) {
                name.append('|').append(order.get(k).getKey());
              }
            }
            values[2] = classes.computeIfAbsent(name.toString(), k -> (short) (classes.size() + 1));
          }
        });
    int size = known.size();
    long[] words = new long[size];
    short[][] columns = new short[3][size];
    int at = 0;
    for (Map.Entry<Long, short[]> entry : known.entrySet()) {
      words[at] = entry.getKey();
      for (int c = 0; c < 3; c++) {
        columns[c][at] = entry.getValue()[c];
      }
      at++;
    }
    return new Lexis(words, columns[0], columns[1], columns[2]);
  }
}
