package org.entente.lab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.measure.signed.Balance;
import org.entente.measure.signed.Frustration;
import org.entente.measure.signed.SignedNetwork;

/**
 * The frustration index of the 51 signed networks of international relations, beside CBC (Debian's
 * coinor-cbc) on the textbook binary program: a variable a state and a tie, two inequalities a tie.
 */
final class FrustrationScore {
  private static final int PEER_SECONDS = 120;
  private static final Pattern OBJECTIVE = Pattern.compile("Objective value:\\s+([0-9.]+)");

  private final PrintStream out;
  private final Map<String, SignedNetwork.Builder> networks = new TreeMap<>();

  FrustrationScore(Path data, PrintStream out) throws IOException {
    this.out = out;
    Tables.read(
        data.resolve("signed_networks/cow_signed_1946_1999_51windows.csv.gz"),
        row ->
            networks
                .computeIfAbsent(row.text("year"), year -> new SignedNetwork.Builder())
                .tie(row.text("a"), row.text("b"), row.number("sign")));
  }

  void run() throws IOException, InterruptedException {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    boolean peer = peerIsThere();
    double ours = 0;
    double slowest = 0;
    double theirs = 0;
    int proven = 0;
    int agreeing = 0;
    int peerProven = 0;
    out.println("== frustration: " + networks.size() + " signed networks");
    for (Map.Entry<String, SignedNetwork.Builder> entry : networks.entrySet()) {
      SignedNetwork network = entry.getValue().build();
      long cpu = clock.getCurrentThreadCpuTime();
      long wall = System.nanoTime();
      Balance balance = Frustration.solve(network);
      double wallSeconds = (System.nanoTime() - wall) / 1e9;
      double cpuSeconds = (clock.getCurrentThreadCpuTime() - cpu) / 1e9;
      ours += wallSeconds;
      slowest = Math.max(slowest, wallSeconds);
      proven += balance.proven() ? 1 : 0;
      String peerSays = "";
      if (peer) {
        long start = System.nanoTime();
        double objective = peer(network);
        double seconds = (System.nanoTime() - start) / 1e9;
        theirs += seconds;
        peerProven += objective >= 0 ? 1 : 0;
        agreeing += Math.round(objective) == balance.frustration() ? 1 : 0;
        peerSays = String.format(Locale.ROOT, "   CBC %.0f in %.2f s", objective, seconds);
      }
      out.printf(
          Locale.ROOT,
          "%s %4d states %5d ties: %3d %s, %d branches, %.3f s (CPU %.3f)%s%n",
          entry.getKey(),
          network.actors().size(),
          network.ties().size(),
          balance.frustration(),
          balance.proven() ? "proven" : "NOT PROVEN",
          balance.branches(),
          wallSeconds,
          cpuSeconds,
          peerSays);
    }
    out.printf(
        Locale.ROOT,
        "frustration_proven %d of %d slowest_s %.2f total_s %.2f%n",
        proven,
        networks.size(),
        slowest,
        ours);
    if (peer) {
      out.printf(
          Locale.ROOT,
          "cbc_proven %d agreeing %d cbc_total_s %.2f times_faster %.1f%n",
          peerProven,
          agreeing,
          theirs,
          theirs / ours);
    } else {
      out.println("CBC is not installed (Debian's coinor-cbc): no comparison");
    }
  }

  private static boolean peerIsThere() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("cbc", "quit").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      // No such program: what the caller wants to know.
      return false;
    }
  }

  /** CBC's proven optimum, or -1. */
  private static double peer(SignedNetwork network) throws IOException, InterruptedException {
    Path file = Files.createTempFile("frustration", ".lp");
    try {
      Files.writeString(file, program(network));
      Process process =
          new ProcessBuilder(
                  "cbc", file.toString(), "sec", String.valueOf(PEER_SECONDS), "solve", "quit")
              .redirectErrorStream(true)
              .start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(1, TimeUnit.MINUTES);
      Matcher matcher = OBJECTIVE.matcher(text);
      return text.contains("Optimal solution found") && matcher.find()
          ? Double.parseDouble(matcher.group(1))
          : -1;
    } finally {
      Files.delete(file);
    }
  }

  private static String program(SignedNetwork network) {
    StringBuilder text = new StringBuilder("Minimize\n obj:");
    int count = network.ties().size();
    for (int t = 0; t < count; t++) {
      text.append(" + ").append(Math.abs(network.ties().get(t).weight())).append(" f").append(t);
    }
    text.append("\nSubject To\n");
    int[] degree = new int[network.actors().size()];
    for (int t = 0; t < count; t++) {
      SignedNetwork.Tie tie = network.ties().get(t);
      degree[tie.one()]++;
      degree[tie.other()]++;
      String f = " f" + t;
      String x = " x" + tie.one();
      String y = " x" + tie.other();
      if (tie.weight() > 0) {
        text.append(f).append(" -").append(x).append(" +").append(y).append(" >= 0\n");
        text.append(f).append(" +").append(x).append(" -").append(y).append(" >= 0\n");
      } else {
        text.append(f).append(" -").append(x).append(" -").append(y).append(" >= -1\n");
        text.append(f).append(" +").append(x).append(" +").append(y).append(" >= 1\n");
      }
    }
    int busiest = 0;
    for (int i = 0; i < degree.length; i++) {
      busiest = degree[i] > degree[busiest] ? i : busiest;
    }
    text.append(" x").append(busiest).append(" = 1\nBinaries\n");
    for (int i = 0; i < degree.length; i++) {
      text.append(" x").append(i).append('\n');
    }
    for (int t = 0; t < count; t++) {
      text.append(" f").append(t).append('\n');
    }
    return text.append("End\n").toString();
  }
}
