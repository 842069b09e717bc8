/** Full-text search over an archive's articles. */
@NullMarked
package org.entente.app.search;

import org.jspecify.annotations.NullMarked;
