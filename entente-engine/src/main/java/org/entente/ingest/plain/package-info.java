/** Messy scraped text to its article, by classifying lines. */
@NullMarked
package org.entente.ingest.plain;

import org.jspecify.annotations.NullMarked;
