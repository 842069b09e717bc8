/**
 * Bytes to characters, characters to clean paragraphs, and the cues of what a page says about
 * itself.
 */
@NullMarked
package org.entente.ingest.text;

import org.jspecify.annotations.NullMarked;
