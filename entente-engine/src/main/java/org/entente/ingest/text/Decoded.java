package org.entente.ingest.text;

/**
 * Bytes turned into characters.
 *
 * @param text the characters, without a byte order mark
 * @param charset the name of the encoding taken
 * @param repaired whether bytes that fit no encoding, or text decoded wrongly before, were repaired
 */
public record Decoded(String text, String charset, boolean repaired) {}
