package org.entente.lab.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.model.text.Article;
import org.entente.pipeline.Pipeline;

/**
 * What a second thread brings: the walk over the same articles by one thread and by two, in turn,
 * in one process, once Java has compiled what they use. Wall time says it on an idle machine of two
 * cores; CPU time a token says on any machine what the threads cost each other.
 */
public final class ThreadsBench {
  private static final int MOST_WARM_ROUNDS = 30;

  /** The share of a warm round that Java's compilers may still take. */
  private static final double COMPILING = 0.05;

  private static final int ROUNDS = 5;
  private static final int CHARACTERS = 600_000;
  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private ThreadsBench() {}

  /** Takes no arguments; {@code $ENTENTE_DATA} says where the text is. */
  public static void main(String[] arguments) {
    Path text = BenchText.data().resolve("rawtext").resolve("news.txt.gz");
    Pipeline pipeline = WalkRun.pipeline();
    List<Article> articles = WalkRun.articles(BenchText.paragraphs(text, 0, CHARACTERS));
    warm(pipeline, articles);
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    System.out.printf(
        "%-8s %26s %26s%n", "round", "tokens/s, 1 and 2 threads", "the same per CPU-s");
    for (int round = 0; round < ROUNDS; round++) {
      Speed one = run(pipeline, articles, 1);
      Speed two = run(pipeline, articles, 2);
      wall[round] = two.perSecond() / one.perSecond();
      cpu[round] = one.perCpuSecond() / two.perCpuSecond();
      System.out.printf(
          "%-8d %13.0f %12.0f %13.0f %12.0f%n",
          round + 1, one.perSecond(), two.perSecond(), one.perCpuSecond(), two.perCpuSecond());
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        "THREADS faster %.2f cpu_a_token %.2f (best 2 and 1)%n", wall[ROUNDS / 2], cpu[ROUNDS / 2]);
  }

  /**
   * Java's compilers run on a thread of their own: until they rest, one thread keeps two cores
   * busy.
   */
  private static void warm(Pipeline pipeline, List<Article> articles) {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    double compiling = 1;
    for (int round = 0; round < MOST_WARM_ROUNDS && compiling > COMPILING; round++) {
      long compiled = compilers.getTotalCompilationTime();
      long start = System.nanoTime();
      run(pipeline, articles, 2);
      compiling =
          (compilers.getTotalCompilationTime() - compiled)
              / ((System.nanoTime() - start) / NANOS * MILLIS);
    }
  }

  private record Speed(double perSecond, double perCpuSecond) {}

  private static Speed run(Pipeline pipeline, List<Article> articles, int threads) {
    AtomicInteger next = new AtomicInteger();
    AtomicLong tokens = new AtomicLong();
    double cpu = Measured.cpu();
    long wall = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        running.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < articles.size();
                      at = next.getAndIncrement()) {
                    tokens.addAndGet(WalkRun.read(pipeline, List.of(articles.get(at))));
                  }
                },
                pool));
      }
      running.forEach(CompletableFuture::join);
    } finally {
      pool.shutdown();
    }
    double seconds = (System.nanoTime() - wall) / NANOS;
    return new Speed(tokens.get() / seconds, tokens.get() / (Measured.cpu() - cpu));
  }
}
