package org.entente.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a served store as readers of the page do: {@value #RATE} requests a second over {@value
 * #CONNECTIONS} connections, every operation that reads in a fixed mix, actors by how busy they
 * are; what was asked before may be asked again. A request's time runs from when it was due, so
 * that waiting for a free connection counts. Prints milliseconds by operation.
 */
public final class Load {
  private static final int RATE = 50;
  private static final int CONNECTIONS = 16;
  private static final int WARM_SECONDS = 20;
  private static final long SEED = 20261122L;
  private static final int ALONE = 40;
  private static final double MILLIS = 1e6;

  private record Answer(String kind, double millis, int status) {}

  private final Questions questions;
  private final Set<String> known = new HashSet<>();

  private Load(Questions questions) {
    this.questions = questions;
  }

  private List<Answer> drive(int seconds, long seed) throws InterruptedException {
    Random random = new Random(seed);
    List<Questions.Kind> hundred = questions.hundred();
    int requests = seconds * RATE;
    List<Questions.Kind> asked = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      asked.add(hundred.get(random.nextInt(hundred.size())));
      paths.add(asked.get(i).asker().path(random));
      known.add(paths.get(i));
    }
    Answer[] answers = new Answer[requests];
    AtomicInteger next = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(CONNECTIONS);
    long start = System.nanoTime();
    for (int c = 0; c < CONNECTIONS; c++) {
      new Thread(
              () -> {
                for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                  long due = start + i * 1_000_000_000L / RATE;
                  answers[i] = ask(asked.get(i).name(), paths.get(i), due);
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    return Arrays.asList(answers);
  }

  private Answer ask(String kind, String path, long due) {
    int status = 0;
    try {
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
      status = questions.send(path).statusCode();
    } catch (IOException e) {
      System.err.println(path + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(kind, (System.nanoTime() - due) / MILLIS, status);
  }

  private static void print(String name, List<Answer> answers) {
    double[] millis = answers.stream().mapToDouble(Answer::millis).sorted().toArray();
    long failed = answers.stream().filter(it -> it.status() != 200 && it.status() != 404).count();
    System.out.printf(
        Locale.ROOT,
        "%-16s %7d %9.1f %9.1f %9.1f %9.1f %7d%n",
        name,
        millis.length,
        quantile(millis, 0.5),
        quantile(millis, 0.95),
        quantile(millis, 0.99),
        millis[millis.length - 1],
        failed);
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  /**
   * What each kind of question costs the server when asked alone and for the first time: its
   * processor time, which does not depend on what else the machine does. Exact to the clock's tick
   * of some ten milliseconds, so the mean is of many.
   */
  private void costs(ProcessHandle server) throws IOException, InterruptedException {
    System.out.printf("%-16s %9s %9s%n", "operation", "mean cpu", "most cpu");
    double mean = 0;
    for (Questions.Kind kind : questions.kinds()) {
      Random random = new Random(SEED);
      double first = cpuMillis(server);
      double most = 0;
      for (int i = 0; i < ALONE; i++) {
        double before = cpuMillis(server);
        questions.send(fresh(kind, random));
        most = Math.max(most, cpuMillis(server) - before);
      }
      double cost = (cpuMillis(server) - first) / ALONE;
      mean += cost * kind.share() / 100;
      System.out.printf(Locale.ROOT, "%-16s %9.1f %9.1f%n", kind.name(), cost, most);
    }
    System.out.printf(Locale.ROOT, "%-16s %9.1f%n", "the mix", mean);
  }

  /** A question not asked before, where there is one: its answer cannot be remembered. */
  private String fresh(Questions.Kind kind, Random random) {
    String path = kind.asker().path(random);
    for (int i = 0; i < ALONE && !known.add(path); i++) {
      path = kind.asker().path(random);
    }
    return path;
  }

  private static double cpuMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / MILLIS;
  }

  /** Takes the address of the server, for how many seconds to ask, and the server's process. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Questions questions = new Questions(arguments[0]);
    Load load = new Load(questions);
    long start = System.nanoTime();
    // What all series rest on is worked out once, from the server's start on.
    for (String grain : Questions.GRAINS) {
      questions.send("api/overview?by=" + grain);
    }
    System.out.printf(
        Locale.ROOT, "ready after %.1f s%n", (System.nanoTime() - start) / MILLIS / 1000);
    int seconds = Integer.parseInt(arguments[1]);
    if (arguments.length > 2) {
      load.drive(WARM_SECONDS, SEED);
      load.costs(ProcessHandle.of(Long.parseLong(arguments[2])).orElseThrow());
    }
    load.drive(WARM_SECONDS, SEED);
    List<Answer> answers = load.drive(seconds, SEED + 1);
    System.out.printf(
        "%-16s %7s %9s %9s %9s %9s %7s%n",
        "operation", "n", "p50 ms", "p95", "p99", "most", "failed");
    Map<String, List<Answer>> byKind = new TreeMap<>();
    answers.forEach(it -> byKind.computeIfAbsent(it.kind(), key -> new ArrayList<>()).add(it));
    byKind.forEach(Load::print);
    print("all", answers);
  }
}
