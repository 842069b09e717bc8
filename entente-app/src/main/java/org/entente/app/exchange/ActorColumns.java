package org.entente.app.exchange;

import org.jspecify.annotations.Nullable;

/**
 * What event data sets write of an actor.
 *
 * @param name its name
 * @param country ISO 3166-1 alpha-3 code of a state or territory, else null
 * @param cameo CAMEO's code of a state or territory, else null
 * @param correlates number of the state in the Correlates of War, or null
 */
public record ActorColumns(
    String name, @Nullable String country, @Nullable String cameo, @Nullable String correlates) {}
