/** Trained English weights. */
@NullMarked
package org.entente.reader.en;

import org.jspecify.annotations.NullMarked;
