/** Who stands with whom: what is measured on many events. */
@NullMarked
package org.entente.model.align;

import org.jspecify.annotations.NullMarked;
