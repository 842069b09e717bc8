/** How much: figures and transfers from sentences. */
@NullMarked
package org.entente.code.figure;

import org.jspecify.annotations.NullMarked;
