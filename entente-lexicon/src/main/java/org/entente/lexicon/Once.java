package org.entente.lexicon;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when first asked for, once; safe to share between threads.
 *
 * @param <T> what is made
 */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T value;

  /**
   * @param maker makes the value; asked at most once unless it fails
   */
  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T made = value;
    if (made == null) {
      made = maker.get();
      value = made;
    }
    return made;
  }

  /** Makes the value now. */
  public void prepare() {
    var unused = get();
  }
}
