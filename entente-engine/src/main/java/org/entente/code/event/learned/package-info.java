/** The learned layer of the event coder: a linear model over named features, and its reader. */
@NullMarked
package org.entente.code.event.learned;

import org.jspecify.annotations.NullMarked;
