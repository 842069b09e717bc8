package org.entente.model.align;

/**
 * One polarization index in one period.
 *
 * @param period the period's name
 * @param index which: {@code line-index}, {@code modularity}, {@code esteban-ray}, {@code
 *     cohesion-separation}, {@code two-bloc-share}
 * @param value the index with its interval
 * @param actors number of actors it rests on
 */
public record PolarizationValue(String period, String index, Estimate value, int actors) {}
