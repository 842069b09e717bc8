/** Compressed files and archives to the files in them (the only user of the Zstandard library). */
@NullMarked
package org.entente.ingest.pack;

import org.jspecify.annotations.NullMarked;
