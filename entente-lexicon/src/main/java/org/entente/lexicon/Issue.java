package org.entente.lexicon;

/**
 * What politics is about.
 *
 * @param id lower case with hyphens: {@code south-china-sea}
 * @param name for people
 * @param definition one line
 */
public record Issue(String id, String name, String definition) {}
