package org.entente.model.event;

import org.entente.model.text.Span;

/**
 * The words that name the act.
 *
 * @param span where they stand
 * @param text the words
 */
public record Trigger(Span span, String text) {}
