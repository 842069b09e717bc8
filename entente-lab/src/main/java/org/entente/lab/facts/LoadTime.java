package org.entente.lab.facts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.entente.lexicon.Lexicon;

/** Measures how long the compiled lexicon takes to load in a fresh program, and what it keeps. */
public final class LoadTime {
  private LoadTime() {}

  /** Prints one line. */
  public static void main(String[] arguments) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long processor = threads.getCurrentThreadCpuTime();
    Lexicon lexicon = Lexicon.load();
    lexicon.prepare();
    long elapsed = (System.nanoTime() - start) / 1_000_000;
    processor = (threads.getCurrentThreadCpuTime() - processor) / 1_000_000;
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    System.out.printf(
        "ready to code in %d ms, %d ms of processor time, %d MB in use; ",
        elapsed, processor, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    System.out.printf(
        "%d actors, %d tenures%n",
        lexicon.actors().list().size(), lexicon.actors().tenures().list().size());
  }
}
