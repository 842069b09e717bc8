package org.entente.app.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One telling of an event that was counted: what a number rests on.
 *
 * @param period the period's first day
 * @param event the event's id
 * @param source code as counted
 * @param target code as counted
 * @param type PLOVER type or CAMEO code
 * @param quad quad class, 1 to 4
 * @param intensity score as counted
 * @param weight as counted
 * @param status with what standing
 * @param mention the mention's id, or null for an event of another data set
 * @param article the article's id, or null
 * @param outlet who published it, or null
 * @param quote the words that carry it; of another data set its reference
 * @param sentence the sentence they stand in, or null
 */
public record Telling(
    String period,
    String event,
    String source,
    String target,
    String type,
    int quad,
    double intensity,
    double weight,
    String status,
    @Nullable String mention,
    @Nullable String article,
    @Nullable String outlet,
    @Nullable String quote,
    @Nullable String sentence) {}
