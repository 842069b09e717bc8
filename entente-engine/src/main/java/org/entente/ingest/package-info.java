/** The first stage: bytes to articles. {@link org.entente.ingest.Extract} is the way in. */
@NullMarked
package org.entente.ingest;

import org.jspecify.annotations.NullMarked;
