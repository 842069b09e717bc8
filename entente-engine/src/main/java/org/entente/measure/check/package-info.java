/** How well a measure agrees with what others have recorded. */
@NullMarked
package org.entente.measure.check;

import org.jspecify.annotations.NullMarked;
