package org.entente.lexicon;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Values by number, each made when first asked for; safe to share between threads.
 *
 * @param <T> what stands on it
 */
final class Shelf<T> implements IntFunction<T> {
  private final AtomicReferenceArray<@Nullable T> made;
  private final IntFunction<T> maker;

  /**
   * @param size how many numbers there are, from 0
   * @param maker makes the value of a number, an equal one each time
   */
  Shelf(int size, IntFunction<T> maker) {
    this.made = new AtomicReferenceArray<>(size);
    this.maker = maker;
  }

  int size() {
    return made.length();
  }

  @Override
  public T apply(int number) {
    T value = made.get(number);
    if (value == null) {
      value = maker.apply(number);
      made.set(number, value);
    }
    return value;
  }
}
