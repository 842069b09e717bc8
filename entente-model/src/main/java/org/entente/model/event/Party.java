package org.entente.model.event;

import org.entente.model.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A side of an event, without the words any one telling names it by.
 *
 * @param actor code ({@code CHN}, {@code NATO}), or {@code X:Name} for one not in the registry
 * @param sector the sector most tellings give, or null
 */
public record Party(String actor, @Nullable Sector sector) {}
