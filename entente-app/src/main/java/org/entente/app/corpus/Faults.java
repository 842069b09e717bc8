package org.entente.app.corpus;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.entente.model.remark.Remark;

/** What broke inside the program while the run went on. Safe to share between threads. */
public final class Faults {
  /** The remarks' code. */
  public static final String CODE = "internal-fault";

  private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();

  /** Keeps the fault and says it as a remark on {@code input}. */
  Remark add(String input, Throwable fault) {
    thrown.add(fault);
    return Remark.failure(input, CODE, "a fault in the program: " + fault);
  }

  /** What was thrown. */
  public List<Throwable> list() {
    return List.copyOf(thrown);
  }
}
