package org.entente.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.remark.EntenteException;

/**
 * Runs our walk, our tokens, tags and trees alone, and CoreNLP's tokenize, pos and depparse in
 * turn, each in a process of its own over the same text, and prints tokens per CPU-second, what
 * CoreNLP takes times ours, and peak memory.
 */
public final class Bench {
  private static final int ROUNDS = 3;
  private static final int WARM = 1_200_000;
  private static final int MEASURED = 2_400_000;
  private static final int PEER_WARM = 1_200_000;
  private static final int PEER_MEASURED = 500_000;

  private Bench() {}

  /** Takes no arguments; {@code $ENTENTE_DATA} says where the text is. */
  public static void main(String[] arguments) {
    Path text = BenchText.data().resolve("rawtext").resolve("news.txt.gz");
    List<String> own = own();
    double[] ratios = new double[ROUNDS];
    double[] parses = new double[ROUNDS];
    long peak = 0;
    System.out.printf(
        "%-8s %12s %12s %12s %8s %8s%n",
        "tokens/CPU-s", "walk", "parse", "CoreNLP", "walk", "parse");
    for (int round = 0; round < ROUNDS; round++) {
      Measured ours = run("WalkRun", options("512m", own), text, WARM, MEASURED);
      Measured parse = run("ParseRun", options("512m", own), text, WARM, MEASURED);
      Measured peer = run("CoreNlpRun", options("6g", List.of()), text, PEER_WARM, PEER_MEASURED);
      ratios[round] = ours.tokensPerSecond() / peer.tokensPerSecond();
      peak = Math.max(peak, ours.peakMegabytes());
      parses[round] = parse.tokensPerSecond() / peer.tokensPerSecond();
      System.out.printf(
          "round %-6d %12.0f %12.0f %12.0f %8.1f %8.1f%n",
          round + 1,
          ours.tokensPerSecond(),
          parse.tokensPerSecond(),
          peer.tokensPerSecond(),
          ratios[round],
          parses[round]);
    }
    Arrays.sort(ratios);
    Arrays.sort(parses);
    System.out.printf("peak memory of entente: %d MB%n", peak);
    System.out.printf(
        "BENCH ratio %.2f parse_ratio %.2f peak_mb %d%n",
        ratios[ROUNDS / 2], parses[ROUNDS / 2], peak);
  }

  /**
   * The compiler's options this program was started with, as {@code ./entente} starts a long run:
   * ours run by them, CoreNLP as Java does by itself.
   */
  private static List<String> own() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.contains("Inline"))
        .toList();
  }

  private static List<String> options(String heap, List<String> more) {
    List<String> options = new ArrayList<>(more);
    options.add("-XX:+UseSerialGC");
    options.add("-XX:+IgnoreUnrecognizedVMOptions");
    options.add("-XX:+UseTransparentHugePages");
    options.add("-Xmx" + heap);
    return options;
  }

  private static Measured run(
      String main, List<String> options, Path text, int warm, int measured) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Bench.class.getPackageName() + "." + main);
    command.add(text.toString());
    command.add(Integer.toString(warm));
    command.add(Integer.toString(measured));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      Measured found = null;
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.startsWith("measured ")) {
            found = Measured.parse(line);
          }
        }
      }
      if (process.waitFor() != 0 || found == null) {
        throw new EntenteException(EntenteException.Code.INTERNAL, "measured nothing", main);
      }
      return found;
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.RESOURCES, "cannot be started", main, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EntenteException(EntenteException.Code.INTERNAL, "interrupted", main, e);
    }
  }
}
