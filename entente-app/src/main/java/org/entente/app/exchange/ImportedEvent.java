package org.entente.app.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event as another data set records it: always told as fact, by one source and one target.
 *
 * @param id the data set's own
 * @param day when it happened
 * @param source code, or null when the data set names none
 * @param target code, or null when the data set names none
 * @param type PLOVER type, or null where PLOVER has none (CAMEO 01, statements)
 * @param mode PLOVER mode, or null
 * @param contexts joined by a bar, or empty
 * @param quad quad class as the data set gives it, 1 to 4
 * @param intensity PLOVER or Goldstein score, [-10, 10]
 * @param cameo CAMEO code, or null
 * @param articles articles that told of it
 * @param outlets sources that told of it
 * @param reference where its words can be found: a url or the data set's own story, or null
 */
public record ImportedEvent(
    String id,
    LocalDate day,
    @Nullable String source,
    @Nullable String target,
    @Nullable String type,
    @Nullable String mode,
    String contexts,
    int quad,
    double intensity,
    @Nullable String cameo,
    long articles,
    long outlets,
    @Nullable String reference) {
  /** The same event with a CAMEO code. */
  public ImportedEvent withCameo(String code) {
    return new ImportedEvent(
        id, day, source, target, type, mode, contexts, quad, intensity, code, articles, outlets,
        reference);
  }
}
