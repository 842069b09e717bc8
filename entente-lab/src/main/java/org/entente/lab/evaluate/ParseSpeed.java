package org.entente.lab.evaluate;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.model.text.Span;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.entente.reader.en.EnglishWeights;

/** Clocks loading and reading, in CPU time of one thread: {@code ParseSpeed TEXT.gz}. */
public final class ParseSpeed {
  private static final int ROUNDS = 6;
  private static final int LINES = 6000;

  private ParseSpeed() {}

  /**
   * @param args a gz file of plain text, one paragraph a line
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = clock.getCurrentThreadCpuTime();
    Syntax syntax = Syntax.load(EnglishWeights.open());
    out.printf(
        "load: %d ms, %d ms of CPU%n",
        (System.nanoTime() - wall) / 1_000_000,
        (clock.getCurrentThreadCpuTime() - cpu) / 1_000_000);
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(args[0])), StandardCharsets.UTF_8))) {
      for (String line = in.readLine();
          line != null && lines.size() < LINES;
          line = in.readLine()) {
        lines.add(line);
      }
    }
    Analyser analyser = syntax.analyser();
    for (int round = 0; round < ROUNDS; round++) {
      cpu = clock.getCurrentThreadCpuTime();
      List<List<Tokens>> tokens = new ArrayList<>();
      long count = 0;
      for (String line : lines) {
        List<Tokens> sentences = Tokenizer.sentences(line, new Span(0, line.length()));
        tokens.add(sentences);
        for (Tokens sentence : sentences) {
          count += sentence.size();
        }
      }
      long tokenised = clock.getCurrentThreadCpuTime();
      for (int i = 0; i < lines.size(); i++) {
        for (Tokens sentence : tokens.get(i)) {
          analyser.analyse(lines.get(i), sentence);
        }
      }
      long parsed = clock.getCurrentThreadCpuTime();
      out.printf(
          "%d tokens: %.0f tokens per CPU-second tokenised, %.0f tagged and parsed%n",
          count, count * 1e9 / (tokenised - cpu), count * 1e9 / (parsed - tokenised));
    }
  }
}
