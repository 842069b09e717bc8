package org.entente.model.align;

/**
 * A point at which the level of a series changes.
 *
 * @param position index of the first value of the new level
 * @param before mean before it, back to the last break
 * @param after mean after it, up to the next break
 * @param probability how often a series without breaks shows as much, (0, 1]
 */
public record SeriesBreak(int position, double before, double after, double probability) {}
