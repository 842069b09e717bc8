/** How much: figures and transfers. */
@NullMarked
package org.entente.model.figure;

import org.jspecify.annotations.NullMarked;
