package org.entente.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file holds, by its ending and its first characters. */
enum Format {
  PLAIN,
  HTML,
  XML,
  JSON,
  LINES,
  WARC;

  private static final int SNIFFED = 1024;

  private static final Pattern READABLE =
      Pattern.compile(
          ".*\\.(?:(?:txt|x?html?|json|jsonl|ndjson|xml|rss|atom|warc|tsv|urls)(?:\\.gz|\\.zst)?"
              + "|zip|tar(?:\\.gz|\\.zst)?|tgz)");

  /** Whether a file of this name is one the program reads. */
  static boolean isReadable(String name) {
    return READABLE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** By the ending; what the content says goes before it where the ending says little. */
  static Format of(String path, byte[] head) {
    String name = path.toLowerCase(Locale.ROOT);
    String start =
        new String(head, 0, Math.min(head.length, SNIFFED), StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading();
    String lower = start.toLowerCase(Locale.ROOT);
    boolean page =
        lower.startsWith("<!doctype html")
            || lower.startsWith("<html")
            || lower.startsWith("<?xml") && lower.contains("<html");
    if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
      return HTML;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return LINES;
    }
    if (name.endsWith(".json")) {
      return JSON;
    }
    if (name.endsWith(".warc")) {
      return WARC;
    }
    if (page) {
      return HTML;
    }
    if (name.endsWith(".xml") || name.endsWith(".rss") || name.endsWith(".atom")) {
      return XML;
    }
    if (name.endsWith(".txt") || name.endsWith(".tsv") || name.endsWith(".urls")) {
      return PLAIN;
    }
    if (start.startsWith("WARC/")) {
      return WARC;
    }
    if (start.startsWith("{")) {
      return LINES;
    }
    if (start.startsWith("[")) {
      return JSON;
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<rss") || lower.startsWith("<feed")) {
      return XML;
    }
    return lower.startsWith("<") ? HTML : PLAIN;
  }
}
