package org.entente.model.align;

import org.jspecify.annotations.Nullable;

/**
 * An actor's place in the blocs of a period.
 *
 * @param period the period's name
 * @param actor code
 * @param bloc number of its bloc, from 1; 0 when it has no ties
 * @param stability share of the resampled networks in which it stands with most of its bloc, [0, 1]
 * @param hedging 0 when all its ties agree with its side, 1 when as much pulls it to the other side
 * @param settled whether it stands so in every partition that frustrates as little, as far as that
 *     is proven; null where blocs are communities, of which none is proven best
 */
public record BlocMember(
    String period,
    String actor,
    int bloc,
    double stability,
    Estimate hedging,
    @Nullable Boolean settled) {}
