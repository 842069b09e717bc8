/** Articles given as JSON (the only user of Jackson). */
@NullMarked
package org.entente.ingest.jsonl;

import org.jspecify.annotations.NullMarked;
