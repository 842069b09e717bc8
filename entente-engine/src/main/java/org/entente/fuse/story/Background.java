package org.entente.fuse.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.entente.model.remark.EntenteException;

/**
 * How common words are in English news on world affairs. It stands in for a corpus too small to
 * know: among five articles every name would otherwise look as common as "said".
 */
final class Background {
  /** Paragraphs an article has on average; the table counts paragraphs. */
  private static final double PARAGRAPHS = 15;

  private static final double MILLION = 1e6;
  private static final double RARE = 12 / MILLION;

  private final Map<Integer, Double> shares;

  private Background(Map<Integer, Double> shares) {
    this.shares = shares;
  }

  /**
   * Reads the table that comes with the program.
   *
   * @throws EntenteException INTERNAL if it is missing or broken
   */
  static Background load() {
    Map<Integer, Double> shares = new HashMap<>();
    try (InputStream stream = Background.class.getResourceAsStream("background.tsv")) {
      if (stream == null) {
        throw new EntenteException(
            EntenteException.Code.INTERNAL, "not on the class path", "background.tsv");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          double paragraph = Double.parseDouble(line.substring(tab + 1)) / MILLION;
          // Where two words have one hash the more common one speaks for both.
          shares.merge(Terms.hash(line.substring(0, tab)), article(paragraph), Math::max);
        }
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.INTERNAL, "cannot be read", "background.tsv", e);
    }
    return new Background(shares);
  }

  private static double article(double paragraph) {
    return 1 - Math.pow(1 - paragraph, PARAGRAPHS);
  }

  /**
   * Share of articles that use the term, (0, 1).
   *
   * @param term its hash
   */
  double share(int term) {
    Double share = shares.get(term);
    return share == null ? article(RARE) : share;
  }
}
