/** RSS and Atom to articles (the only user of ROME). */
@NullMarked
package org.entente.ingest.feed;

import org.jspecify.annotations.NullMarked;
