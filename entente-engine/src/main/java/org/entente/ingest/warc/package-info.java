/** Web archives to the pages in them (the only user of jwarc). */
@NullMarked
package org.entente.ingest.warc;

import org.jspecify.annotations.NullMarked;
