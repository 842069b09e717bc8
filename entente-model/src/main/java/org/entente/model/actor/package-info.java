/** Who acts: sectors, senses of a name, participants. */
@NullMarked
package org.entente.model.actor;

import org.jspecify.annotations.NullMarked;
