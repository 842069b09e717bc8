package org.entente.app.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller decides about fetching.
 *
 * @param folder where the pages are kept, for {@code entente read}
 * @param allowPrivate whether hosts outside of the public network may be asked
 * @param pause least time between two requests to a site
 * @param most pages asked for in one run, whatever comes of it
 * @param longest bytes of content above which an answer is refused
 * @param timeout for one request, from the look-up of the host to the last byte
 * @param again whether pages that are kept are asked for again, in case they changed
 * @param since pages that a list dates before this day are passed over, or null
 */
public record FetchOptions(
    Path folder,
    boolean allowPrivate,
    Duration pause,
    int most,
    int longest,
    Duration timeout,
    boolean again,
    @Nullable LocalDate since) {
  /**
   * @throws IllegalArgumentException if a limit is not positive or the pause is negative
   */
  public FetchOptions {
    if (most <= 0 || longest <= 0 || timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (pause.isNegative()) {
      throw new IllegalArgumentException("the pause must not be negative");
    }
  }
}
