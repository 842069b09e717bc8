/** Captures, articles and where in them something stands. */
@NullMarked
package org.entente.model.text;

import org.jspecify.annotations.NullMarked;
