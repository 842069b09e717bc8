/** Web pages to their article (the only user of jsoup). */
@NullMarked
package org.entente.ingest.html;

import org.jspecify.annotations.NullMarked;
