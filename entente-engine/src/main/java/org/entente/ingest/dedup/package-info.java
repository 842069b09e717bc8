/** Marks reprints (the only user of hash4j). */
@NullMarked
package org.entente.ingest.dedup;

import org.jspecify.annotations.NullMarked;
