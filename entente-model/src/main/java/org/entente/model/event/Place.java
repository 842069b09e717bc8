package org.entente.model.event;

import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as the sentence says.
 *
 * @param name the place's name
 * @param country ISO 3166-1 alpha-3, or null
 * @param admin1 first-level division, or null
 * @param latitude degrees north, [-90, 90], or null
 * @param longitude degrees east, [-180, 180], or null
 * @param span where the name stands
 */
public record Place(
    String name,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable Double latitude,
    @Nullable Double longitude,
    Span span) {}
