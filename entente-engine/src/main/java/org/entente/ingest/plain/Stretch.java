package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.plain.Line.Kind;
import org.entente.ingest.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * A run of lines between two breaks.
 *
 * @param start first line
 * @param end line after the last
 * @param prose characters of prose in it
 * @param afterComments whether the heading of readers' comments stands before it
 */
record Stretch(int start, int end, int prose, boolean afterComments) {
  /** So many lines without prose between two prose lines part two articles. */
  static final int WIDEST_GAP = 8;

  /** A stretch after a "related" block belongs to the article if it has this share of its prose. */
  private static final double CONTINUES = 0.3;

  /** The stretch with the most prose, with those around it that continue it; null without prose. */
  static @Nullable Stretch body(List<Line> lines) {
    List<Stretch> stretches = stretches(lines);
    if (stretches.isEmpty()) {
      return null;
    }
    int best = 0;
    for (int i = 1; i < stretches.size(); i++) {
      if (stretches.get(i).prose > stretches.get(best).prose) {
        best = i;
      }
    }
    double least = stretches.get(best).prose * CONTINUES;
    Stretch body = stretches.get(best);
    for (int i = best + 1; i < stretches.size(); i++) {
      Stretch next = stretches.get(i);
      if (next.afterComments || next.prose < least) {
        break;
      }
      body = body.to(next);
    }
    for (int i = best - 1; i >= 0; i--) {
      Stretch before = stretches.get(i);
      if (stretches.get(i + 1).afterComments || before.prose < least) {
        break;
      }
      body = before.to(body);
    }
    return body;
  }

  private Stretch to(Stretch next) {
    return new Stretch(start, next.end, prose + next.prose, afterComments);
  }

  private static List<Stretch> stretches(List<Line> lines) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    int prose = 0;
    int gap = 0;
    int last = -1;
    boolean comments = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean breaks = line.is(Kind.SECTION) && !isLabel(line);
      if (line.is(Kind.PROSE)) {
        prose += line.text().length();
        gap = 0;
        last = i;
      } else if (line.is(Kind.SHORT) || line.is(Kind.BULLET)) {
        gap++;
      }
      if ((breaks || gap > WIDEST_GAP) && prose > 0) {
        stretches.add(new Stretch(start, last + 1, prose, comments));
        start = last + 1;
        prose = 0;
        gap = 0;
        comments = false;
      }
      if (breaks) {
        comments |= endsPage(line);
      }
    }
    if (prose > 0) {
      stretches.add(new Stretch(start, last + 1, prose, comments));
    }
    return stretches;
  }

  /** Whether what follows the section's heading can never be the article. */
  private static boolean endsPage(Line line) {
    String key = Characters.key(line.text());
    return key.contains("comment")
        || key.contains("reply")
        || key.contains("about the")
        || key.contains("kommentar")
        || key.contains("commentaire")
        || key.contains("comentario");
  }

  /** Words such as "in" and "by" alone in a line break nothing. */
  static boolean isLabel(Line line) {
    return line.text().length() <= 2;
  }
}
