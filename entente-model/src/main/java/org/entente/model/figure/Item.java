package org.entente.model.figure;

import org.entente.model.text.Span;

/**
 * A thing that changes hands.
 *
 * @param name the words
 * @param span where they stand
 */
public record Item(String name, Span span) {}
