package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.text.Characters;

/** Parts text into lines, and puts together again what a mailer wrapped at 72 columns. */
final class Lines {
  /** A wrapped line is no wider. */
  private static final int WIDEST_WRAP = 110;

  /** Text narrower than this is a list, not wrapped prose. */
  private static final int NARROWEST_WRAP = 40;

  private Lines() {}

  /** The lines that are not blank, classified. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = false;
    for (String raw : isWrapped(text) ? blocks(text) : split(text)) {
      if (Characters.isBlank(raw)) {
        blank = true;
      } else {
        Line line = Line.of(raw, blank);
        if (!line.text().isEmpty()) {
          lines.add(line);
        }
        blank = false;
      }
    }
    return lines;
  }

  /** Paragraphs: each line, or each run of lines between blank ones where the text is wrapped. */
  static List<String> blocks(String text) {
    List<String> lines = split(text);
    if (!isWrapped(text)) {
      return lines;
    }
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : lines) {
      if (Characters.isBlank(line)) {
        if (block.length() > 0) {
          blocks.add(block.toString());
          block.setLength(0);
        }
        blocks.add("");
      } else {
        block.append(block.length() > 0 ? " " : "").append(line);
      }
    }
    if (block.length() > 0) {
      blocks.add(block.toString());
    }
    return blocks;
  }

  /** Whether lines break inside sentences at one width, with blank lines between paragraphs. */
  private static boolean isWrapped(String text) {
    int full = 0;
    int inside = 0;
    int widest = 0;
    boolean blank = false;
    String before = "";
    for (String line : split(text)) {
      if (line.length() > WIDEST_WRAP) {
        return false;
      }
      if (Characters.isBlank(line)) {
        blank |= full > 0;
        before = "";
        continue;
      }
      widest = Math.max(widest, line.length());
      if (before.length() >= NARROWEST_WRAP) {
        full++;
        if (!Characters.endsSentence(before.strip())) {
          inside++;
        }
      }
      before = line;
    }
    return widest >= NARROWEST_WRAP && full >= 3 && inside * 2 > full && (blank || full > 5);
  }

  static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }
}
