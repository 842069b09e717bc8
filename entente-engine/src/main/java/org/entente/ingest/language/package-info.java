/** Which language a text is in (the only user of OpenNLP). */
@NullMarked
package org.entente.ingest.language;

import org.jspecify.annotations.NullMarked;
