package org.entente.lab.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.entente.fuse.story.Terms;

/**
 * Counts how common words are in raw news, for {@code fuse.story}'s background table: {@code
 * WordShares RAW.txt.gz background.tsv}. Only counts are kept, no text.
 */
public final class WordShares {
  private static final int FEWEST = 25;
  private static final double MILLION = 1e6;

  private WordShares() {}

  /** Reads a paragraph a line and writes word and paragraphs of a million, by word. */
  public static void main(String[] arguments) throws IOException {
    TreeMap<String, Integer> counts = new TreeMap<>();
    int paragraphs = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        paragraphs++;
        Terms.of(null, line).keySet().forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    StringBuilder table = new StringBuilder();
    table.append("# word (lower case, plural cut off), paragraphs of a million that use it\n");
    table.append(
        "# counted by lab.train.WordShares in ramybaly/Article-Bias-Prediction @ced8111\n");
    for (var entry : counts.entrySet()) {
      if (entry.getValue() >= FEWEST) {
        long share = Math.round(entry.getValue() * MILLION / paragraphs);
        table.append(entry.getKey()).append('\t').append(share).append('\n');
      }
    }
    Files.writeString(Path.of(arguments[1]), table);
  }
}
