/** An article coded: what the reading says about politics. */
@NullMarked
package org.entente.model.coding;

import org.jspecify.annotations.NullMarked;
