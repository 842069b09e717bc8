package org.entente.lab.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.entente.ingest.html.HtmlPage;

/**
 * Our reading of web pages beside Readability4J's: the same pages, one thread, in turn within one
 * process. Compiled in the profile bench only.
 */
public final class IngestBench {
  private static final int ROUNDS = 5;

  /** Of the development pages each so-manyth. */
  private static final int EACH = 4;

  private static final double NANOS = 1e9;

  private IngestBench() {}

  /** Takes no arguments; {@code $ENTENTE_DATA} says where the pages are. */
  public static void main(String[] arguments) {
    List<String> pages = new ArrayList<>();
    for (String set : List.of("wcxb", "trafilatura")) {
      pages.addAll(pages(BenchText.data().resolve("articles").resolve(set).resolve("html")));
    }
    double[] ratios = new double[ROUNDS];
    System.out.printf(
        "%d pages%n%-8s %18s %18s %8s%n",
        pages.size(), "round", "entente pages/s", "Readability4J", "ratio");
    for (int round = -1; round < ROUNDS; round++) {
      double ours = pagesPerSecond(pages, html -> HtmlPage.read(html).paragraphs().size());
      double theirs = pagesPerSecond(pages, IngestBench::readability);
      if (round >= 0) {
        ratios[round] = ours / theirs;
        System.out.printf("%-8d %18.1f %18.1f %8.2f%n", round + 1, ours, theirs, ratios[round]);
      }
    }
    Arrays.sort(ratios);
    System.out.printf("BENCH ratio %.2f%n", ratios[ROUNDS / 2]);
  }

  private static int readability(String html) {
    try {
      String text = new Readability4J("http://localhost/", html).parse().getTextContent();
      return text == null ? 0 : text.length();
    } catch (IllegalStateException e) {
      // It gives up on a few pages; they count as read.
      return 0;
    }
  }

  /** By this thread's processor time, so that other work on the machine does not count. */
  private static double pagesPerSecond(List<String> pages, ToIntFunction<String> reader) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long found = 0;
    for (String page : pages) {
      found += reader.applyAsInt(page);
    }
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (found == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return pages.size() / ((after - before) / NANOS);
  }

  private static List<String> pages(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> pages = new ArrayList<>();
      List<Path> sorted = files.sorted().toList();
      for (int i = 0; i < sorted.size(); i += EACH) {
        Path file = sorted.get(i);
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".gz")) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        }
        pages.add(new String(bytes, StandardCharsets.UTF_8));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
